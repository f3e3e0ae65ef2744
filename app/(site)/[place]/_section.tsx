import { StructuredData } from "#components/frame/structured-data.tsx";
import { DeskNote } from "#components/listing/desk-note.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { SectionHead } from "#components/listing/section-head.tsx";
import { SideMostRead } from "#components/listing/side-most-read.tsx";
import { Subnav } from "#components/listing/subnav.tsx";
import { countSection, type Listing, listSection } from "#db/queries/listings.ts";
import { listSectionTopics } from "#db/queries/topics.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { primaryLanguage } from "#domain/words/direction.ts";
import { inWords } from "#domain/words/edition.ts";
import { nameSection, type Section, site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { type Described, listingData, listingHead } from "../_listing/describe-listing.ts";
import { readMost } from "../_listing/most-read.ts";
import { readListing } from "../_listing/read-listing.ts";
import { sectionCard } from "../cards/_card/share-card.ts";

const HEAD = 4;
const LEAST_WITH_HEAD = 6;
const TOPICS = 9;
const MOST_READ = 5;

interface SectionProps {
  section: Section;
  /** Segment of the address of an older page. */
  before?: string;
}

function headOfSection(section: Section, described: Described) {
  const { slug, name } = section;
  return listingHead(described, { card: sectionCard(section), follow: { path: `/${slug}`, name } });
}

function describedBy({ slug, name, description }: Section, listing: Listing, before?: string): Described {
  return { name, description, base: `/${slug}`, listing, before };
}

/** A section: its newest stories large, then all of them by day. Undefined when `before` is nothing of it. */
export async function SectionPage({ section, before }: SectionProps) {
  const listing = await readListing(before, (page) => listSection(section.slug, page));
  if (listing === undefined) return undefined;
  const edition = await openEdition();
  const [topics, mostRead, articles] = await Promise.all([
    listSectionTopics(section.slug, TOPICS),
    readMost(edition, MOST_READ, section.slug),
    countSection(section.slug),
  ]);
  const first = before === undefined;
  const { head, rest } = first ? splitHead(listing.cards) : { head: [], rest: listing.cards };
  const name = nameSection(section, edition.words.language);
  const described = describedBy(section, listing, before);
  return (
    <Sheet head={headOfSection(section, described)} edition={edition} sections={section.slug}>
      <PageTitle title={name} text={section.description}>
        <p className="title__n" {...inWords(edition)}>
          {edition.words.listing.articles(articles)}
        </p>
      </PageTitle>
      <Subnav section={{ slug: section.slug, name }} topics={topics} edition={edition} />
      <SectionHead cards={head} edition={edition} />
      <ListingPage
        base={`/${section.slug}`}
        cards={rest}
        older={listing.older}
        first={first}
        edition={edition}
        side={
          <>
            <SideMostRead title={edition.words.listing.mostReadIn(name)} cards={mostRead} edition={edition} />
            <DeskNote section={section} edition={edition} />
          </>
        }
      />
      <StructuredData of={listingData(described)} />
    </Sheet>
  );
}

/** The newest few in the paper's language, the first of them with a picture in front. A short list is not worth dividing. */
function splitHead(cards: readonly ArticleCard[]): { head: ArticleCard[]; rest: readonly ArticleCard[] } {
  if (cards.length < LEAST_WITH_HEAD) return { head: [], rest: cards };
  const own = cards.filter(({ language }) => primaryLanguage(language) === primaryLanguage(site.language));
  const newest = own.slice(0, HEAD);
  const opening = newest.find(({ picture }) => picture !== undefined);
  const head = opening === undefined ? newest : [opening, ...newest.filter((card) => card !== opening)];
  return { head, rest: cards.filter((card) => !head.includes(card)) };
}
