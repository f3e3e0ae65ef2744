import { plural } from "#domain/words/plural.ts";

const count = (number: number, one: string, other: string) => plural("en-GB", number, { one, other });

/** What is said on an article, a live blog and their versions, in English. */
export const articleEn = {
  article: {
    by: "By",
    published: "Published",
    updated: "Updated",
    corrected: "Corrected",
    minutes: (number: number) => count(number, "# minute", "# minutes"),
    readingTime: (number: number) => count(number, "# minute to read", "# minutes to read"),
    share: "Share",
    shareBy: "Share this article",
    byMail: "Email",
    copyLink: "Copy link",
    copied: "Copied",
    print: "Print",
    related: "Related",
    relatedArticle: "Related article",
    moreOn: "More on this",
    mostRead: "Most read",
    readNext: "Read next",
    correction: "Correction",
    otherLanguages: "This article in other languages",
    thisIsOld: (years: number, year: string) =>
      years < 1
        ? `This article was published in ${year}.`
        : `This article is from ${year}: ${count(years, "# year", "# years")} old.`,
    olderThanMonth: (day: string) => `This article is more than a month old. It was published on ${day}.`,
    firstPublishedAt: "First published at",
    printedOn: (day: string) => `Printed ${day}.`,
    asMarkdown: "This article as plain text",
    openAt: (provider: string) => `Open at ${provider}`,
    playsElsewhere: (provider: string) =>
      `This opens ${provider}. Nothing is loaded from there before you follow the link.`,
    table: "Table",
    gallery: "Gallery",
    portraitOf: (name: string) => `Portrait of ${name}`,
  },
  live: {
    live: "Live",
    liveNow: "Live now",
    keyMoments: "Key moments",
    whatWeKnow: "What we know",
    alsoOn: "Also on this",
    linkTo: (time: string) => `Link to the update of ${time}`,
    ended: "Live coverage ended",
    pinned: "Pinned",
    changed: (time: string) => `Changed at ${time}`,
    takenBack: (time: string) => `Taken back at ${time}.`,
    newPosts: (number: number) => count(number, "# new post", "# new posts"),
    postChanged: "A post was changed.",
    postTakenBack: "A post was taken back.",
    noConnection: "No connection. New posts will come when it is back.",
    withoutScript: "This page does not renew itself.",
    reload: "Load it again for new posts",
  },
  history: {
    title: "Every version",
    of: (headline: string) => `Every version of “${headline}”`,
    about: "What this article said each time it was released, and what changed in between. Drafts are never shown.",
    link: (number: number) => `How this article has changed: ${count(number, "# version", "# versions")}`,
    version: (number: number) => `Version ${number}`,
    kinds: { release: "First release", update: "Update", correction: "Correction", typo: "Spelling or form" },
    verified: "Verified: as it was released",
    altered: "Not verified: this record differs from what was released",
    pages: "More versions",
    earlier: "Earlier versions",
    newest: "The newest versions",
    compare: "Compare two versions",
    from: "Earlier",
    to: "Later",
    show: "Show what changed",
    changed: (from: number, to: number) => `From version ${from} to version ${to}`,
    legend: "Struck out: taken out. Underlined: put in.",
    same: "Headline, standfirst and text are the same in both.",
    once: "This article has been released once and has not changed since.",
    unchanged: (number: number) => count(number, "# passage unchanged", "# passages unchanged"),
    back: "Back to the article",
  },
};

/** Every word about them. */
export type ArticleWords = typeof articleEn;
