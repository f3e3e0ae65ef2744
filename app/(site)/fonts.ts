/** What nearly every page begins with; the italic and other alphabets are taken when they are needed. */
export const PRELOADED_FONTS = [
  new URL(
    "../../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-normal.woff2",
    import.meta.url,
  ).href,
  new URL(
    "../../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
    import.meta.url,
  ).href,
];
