/** The one description of this title. Another newspaper begins by editing this file. */
export const site = {
  name: "The Meridian",
  /** As set in the nameplate: a light first part, a heavy second. */
  nameplate: { light: "The", heavy: "Meridian" },
  language: "en",
  locale: "en-GB",
  timeZone: "Europe/Oslo",
  place: "Veles Bay",
  founded: 1931,
  description:
    "An independent newspaper owned by its readers and staff. Printed and published in Veles Bay since 1931.",
  publisher: "Meridian Cooperative Press",
  /** Where a file goes that names no section. */
  importSection: "world",
  sections: [
    {
      slug: "veles-bay",
      name: "Veles Bay",
      description: "The city and its harbour: council, streets, schools, courts and the water.",
      desk: "city@themeridian.example",
    },
    {
      slug: "politics",
      name: "Politics",
      description: "The capital, the parties and the people who vote for them.",
      desk: "politics@themeridian.example",
    },
    {
      slug: "world",
      name: "World",
      description: "The coast’s neighbours, near and far.",
      desk: "world@themeridian.example",
    },
    {
      slug: "business",
      name: "Business",
      description: "The port, the yards, the bank and the till.",
      desk: "business@themeridian.example",
    },
    {
      slug: "climate-and-coast",
      name: "Climate & coast",
      description: "Weather, energy, fields and fish, and the sea that is coming.",
      desk: "coast@themeridian.example",
    },
    {
      slug: "opinion",
      name: "Opinion",
      description: "Columns, the paper’s own view, and letters.",
      desk: "letters@themeridian.example",
    },
    {
      slug: "culture",
      name: "Culture",
      description: "Stage, page, screen and the places that hold them.",
      desk: "culture@themeridian.example",
    },
    {
      slug: "sport",
      name: "Sport",
      description: "Harbour Athletic, the rowing crews and everyone who turns up.",
      desk: "sport@themeridian.example",
    },
    {
      slug: "long-read",
      name: "The long read",
      description: "Stories that need the time they take.",
      desk: "longread@themeridian.example",
    },
    { slug: "pictures", name: "Pictures", description: "The bay, looked at.", desk: "pictures@themeridian.example" },
  ],
} as const;

export type Section = (typeof site.sections)[number];

/** The section of that slug; undefined when this paper has none. */
export function findSection(slug: string): Section | undefined {
  return site.sections.find((section) => section.slug === slug);
}
