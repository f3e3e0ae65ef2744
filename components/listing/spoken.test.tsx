import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SavedView } from "#components/device/saved-view.tsx";
import { FeedList } from "#components/feeds/feed-list.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { AuthorHead } from "#components/listing/author-head.tsx";
import { AuthorWork } from "#components/listing/author-work.tsx";
import { DayNeighbours } from "#components/listing/day-neighbours.tsx";
import { DeskNote } from "#components/listing/desk-note.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { SideMostRead } from "#components/listing/side-most-read.tsx";
import { Subnav } from "#components/listing/subnav.tsx";
import { Missing } from "#components/refusal/missing.tsx";
import { NothingFound } from "#components/search/nothing-found.tsx";
import { SearchView } from "#components/search/search-view.tsx";
import { composeFront } from "#domain/front/compose.ts";
import { readRequest } from "#domain/search/request.ts";
import { ana, cardOf, RELEASED } from "#domain/testing.ts";
import { type Edition, editionFor } from "#domain/words/edition.ts";

const VOID = /^(?:img|input|link|meta|source|wbr|br|hr)$/;
const NEWS = "Silta aukeaa";
const own = (language: string, id: number, label: "news" | "analysis" | "long-read" = "news") =>
  cardOf({ id, label, language, headline: NEWS, standfirst: "", authors: [ana] });
const ofPaper = { slug: "sillat", name: "Sillat", description: "" };
const vera = {
  slug: "vera",
  name: "Vera",
  post: "Toimittaja",
  languages: ["fi"],
  email: "v@silta.example",
  location: "",
  expertise: [],
};
const request = readRequest({ q: "silta" });
const options = { section: [], label: [], topic: [], author: [] };

/** Texts and names of elements, each with the language it is heard in; the page says `page`. */
function hear(node: ReactNode, page: string): [language: string, text: string][] {
  const open = [page];
  return renderToStaticMarkup(node)
    .split(/(<[^>]+>)/)
    .flatMap((piece): [string, string][] => {
      const [, end, tag = ""] = /^<(\/?)([\w-]+)/.exec(piece) ?? [];
      if (tag === "") return [[open.at(-1) ?? page, piece]];
      if (end === "/") open.pop();
      else if (!VOID.test(tag)) open.push(/ lang="([^"]+)"/.exec(piece)?.[1] ?? open.at(-1) ?? page);
      const name = / aria-label="([^"]*)"/.exec(piece)?.[1] ?? "";
      return [[open.at(-1) ?? page, name]];
    })
    .filter(([, text]) => /\p{L}/u.test(text));
}

function pagesIn(edition: Edition): Record<string, ReactNode> {
  const { language } = edition;
  const cards = [own(language, 1), own(language, 2), own(language, 3, "analysis")];
  const material = {
    pool: [...cards, own(language, 4, "long-read")],
    slots: [],
    live: [],
    mostRead: cards,
    related: [],
  };
  const of = { edition, base: "/x", cards, older: 1, first: false };
  return {
    listing: <ListingPage {...of} side={<SideMostRead title="Most read" cards={cards} edition={edition} />} />,
    "nothing in a listing": <ListingPage {...of} cards={[]} older={undefined} first />,
    topics: <Subnav section={ofPaper} topics={[ofPaper]} edition={edition} />,
    desk: <DeskNote section={{ name: "", desk: "d@silta.example" }} edition={edition} />,
    index: <IndexList entries={[{ address: "/a", name: "Sillat", note: "3 articles" }]} edition={edition} />,
    days: <DayNeighbours day="2026-11-17" days={{ before: "2026-11-16" }} edition={edition} />,
    author: <AuthorHead author={{ ...vera, biography: ["Kirjoittaa."] }} expertise={[ofPaper]} edition={edition} />,
    "author's work": <AuthorWork {...of} author={{ ...vera, biography: [] }} articles={3} />,
    feeds: <FeedList title="Topics" pages={[{ name: "Sillat", path: "/s" }]} edition={edition} />,
    saved: <SavedView edition={edition} />,
    missing: <Missing edition={edition} mostRead={cards} />,
    search: (
      <SearchView request={request} options={options} among={undefined} edition={edition}>
        <NothingFound request={request} wider={[]} spelling={undefined} wordless={false} edition={edition} />
      </SearchView>
    ),
    front: <FrontPage front={composeFront(material, { rows: [], language })} edition={edition} />,
  };
}

/** What the paper of these tests says in its own language. */
const FINNISH = /^(?:Silta aukeaa|Sillat|Toimittaja|Kirjoittaa\.|\d+\. marraskuuta.*)$/;
/** Words that only English has, on their own or at the start. */
const ENGLISH =
  /^(?:Older|Newest|Pages|Most read|Nothing has|See the|Topics|All|In |Know|Tell|Write|\d articles|Earlier|By day|The front|Languages|Finnish|Latest|Saved|Nothing is|This page|Search|Error|Where|Front|No result|Words in|Also in|The long read|Analysis|Also|Remov|Save|Apply|Show)/;

test("in a paper whose language has no dictionary every part says in which language it is heard", () => {
  for (const [kind, page] of Object.entries(pagesIn(editionFor("fi", RELEASED)))) {
    const heard = hear(page, "fi");
    const wrong = heard.filter(
      ([language, text]) => (ENGLISH.test(text) && language !== "en") || (FINNISH.test(text) && language !== "fi"),
    );
    expect([kind, wrong]).toEqual([kind, []]);
    expect([kind, heard.some(([language]) => language === "en")]).toEqual([kind, true]);
  }
});

test("in a paper whose language has one no part says a language", () => {
  for (const [kind, page] of Object.entries(pagesIn(editionFor("en", RELEASED)))) {
    const languages = hear(page, "").map(([language]) => language);
    expect([kind, languages.filter((language) => language !== "")]).toEqual([kind, []]);
  }
});
