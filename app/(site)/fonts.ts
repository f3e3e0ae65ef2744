export const fontAddresses = [
  new URL("../../node_modules/@fontsource-variable/stix-two-text/files/stix-two-text-latin-wght-normal.woff2", import.meta.url).href,
];
