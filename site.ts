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
  /** The day from which issues are counted; a paper without numbers leaves it out. */
  firstIssue: "1931-07-28",
  /** A day on which the paper already had its web address. It is part of every id in feeds: never change it. */
  idsSince: "2026-01-01",
  description:
    "An independent newspaper owned by its readers and staff. Printed and published in Veles Bay since 1931.",
  publisher: "Meridian Cooperative Press",
  contact: {
    newsroom: "newsroom@themeridian.example",
    letters: "letters@themeridian.example",
    members: "members@themeridian.example",
  },
  /** Where a file goes that names no section. */
  importSection: "world",
  sections: [
    {
      slug: "veles-bay",
      name: "Veles Bay",
      names: { ru: "Велес-Бей", ar: "خليج فيليس" },
      description: "The city and its harbour: council, streets, schools, courts and the water.",
      desk: "city@themeridian.example",
    },
    {
      slug: "politics",
      name: "Politics",
      names: { ru: "Политика", ar: "السياسة" },
      description: "The capital, the parties and the people who vote for them.",
      desk: "politics@themeridian.example",
    },
    {
      slug: "world",
      name: "World",
      names: { ru: "Мир", ar: "العالم" },
      description: "The coast’s neighbours, near and far.",
      desk: "world@themeridian.example",
    },
    {
      slug: "business",
      name: "Business",
      names: { ru: "Экономика", ar: "الأعمال" },
      description: "The port, the yards, the bank and the till.",
      desk: "business@themeridian.example",
    },
    {
      slug: "climate-and-coast",
      name: "Climate & coast",
      names: { ru: "Климат и берег", ar: "المناخ والساحل" },
      description: "Weather, energy, fields and fish, and the sea that is coming.",
      desk: "coast@themeridian.example",
    },
    {
      slug: "opinion",
      name: "Opinion",
      names: { ru: "Мнения", ar: "الرأي" },
      description: "Columns, the paper’s own view, and letters.",
      desk: "letters@themeridian.example",
    },
    {
      slug: "culture",
      name: "Culture",
      names: { ru: "Культура", ar: "الثقافة" },
      description: "Stage, page, screen and the places that hold them.",
      desk: "culture@themeridian.example",
    },
    {
      slug: "sport",
      name: "Sport",
      names: { ru: "Спорт", ar: "الرياضة" },
      description: "Harbour Athletic, the rowing crews and everyone who turns up.",
      desk: "sport@themeridian.example",
    },
    {
      slug: "long-read",
      name: "The long read",
      names: { ru: "Большой текст", ar: "القراءة الطويلة" },
      description: "Stories that need the time they take.",
      desk: "longread@themeridian.example",
    },
    {
      slug: "pictures",
      name: "Pictures",
      names: { ru: "Фотографии", ar: "الصور" },
      description: "The bay, looked at.",
      desk: "pictures@themeridian.example",
    },
  ],
  /** What a desk sees to before a story goes out. `key` is kept with each tick: the words may change, the key may not. */
  checklists: {
    every: [
      { key: "names", text: "Names, titles and places checked" },
      { key: "figures", text: "Figures and dates checked against their source" },
      { key: "answer", text: "People written about have had time to answer" },
      { key: "headline", text: "The headline says no more than the text" },
    ],
    /** Beside those of every section, by slug. */
    sections: {
      opinion: [
        { key: "interests", text: "The writer’s interests are declared" },
        { key: "marked", text: "It is marked as opinion" },
      ],
      politics: [{ key: "sides", text: "Both sides of the vote are in it" }],
      business: [{ key: "prices", text: "Prices and rates are of today" }],
      pictures: [{ key: "consent", text: "People who can be recognised know of it" }],
    },
  },
  live: {
    /** A post that readers have had for longer is not changed without the hour of it, nor taken back without a word to them. */
    quietMinutes: 10,
  },
  front: {
    /** Bands below the head of the front: rows of one or two, each of one section or several. */
    rows: [
      [["veles-bay"]],
      [["politics", "world"]],
      [["business"], ["climate-and-coast"]],
      [["culture"], ["sport"]],
      [["pictures"]],
    ],
    /** The sections that have places of their own on the front. */
    opinion: "opinion",
    longRead: "long-read",
  },
  /** Beside “not found”. */
  missingPicture: { address: "/missing.webp", alt: "Roofs and a clock tower above fog." },
  /** Facts the desk keeps for the front. A paper without them leaves this out. */
  bay: {
    title: "The bay today",
    ear: { first: "7° and fog, clearing by noon", second: "High water 14:12, 4.1 m" },
    facts: [
      { name: "High water", value: "14:12", note: "4.1 m, 20:31 low", changed: false },
      { name: "Wind", value: "W 14 m/s", note: "gale after dark", changed: false },
      { name: "Tern Island ferry", value: "Suspended", note: "next word 13:00", changed: true },
      { name: "Airport", value: "Closed", note: "opens about noon", changed: true },
      { name: "Air, Saltgate", value: "Good", note: "11 µg/m³", changed: false },
    ],
  },
} as const;

export type Section = (typeof site.sections)[number];

/** What a section is called on a page in that language. */
export function nameSection(section: Section, language: string): string {
  const names: Record<string, string> = section.names;
  return names[language] ?? section.name;
}

/** The section of that slug; undefined when this paper has none. */
export function findSection(slug: string): Section | undefined {
  return site.sections.find((section) => section.slug === slug);
}
