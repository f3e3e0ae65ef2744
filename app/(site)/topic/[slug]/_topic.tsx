import { StructuredData } from "#components/frame/structured-data.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { SideMostRead } from "#components/listing/side-most-read.tsx";
import { countTopic, listTopic } from "#db/queries/listings.ts";
import { findTopic } from "#db/queries/topics.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { readSegment } from "../../_answer/segment.ts";
import { Sheet } from "../../_frame/sheet.tsx";
import { listingData, listingHead } from "../../_listing/describe-listing.ts";
import { readMost } from "../../_listing/most-read.ts";
import { readListing } from "../../_listing/read-listing.ts";

const MOST_READ = 5;

async function readTopic(segment: string, before?: string) {
  const topic = await findTopic(readSegment(segment) ?? "");
  const listing = topic && (await readListing(before, (page) => listTopic(topic.slug, page)));
  return topic && listing && { topic, listing, base: `/topic/${topic.slug}` };
}

type Found = NonNullable<Awaited<ReturnType<typeof readTopic>>>;

function describedBy({ topic, listing, base }: Found, before?: string) {
  const { words } = editionFor(site.language, 0);
  const description = topic.description === "" ? words.listing.topicAbout(topic.name) : topic.description;
  return { name: topic.name, description, base, listing, before };
}

/** Everything about one subject by day. Undefined when there is no such topic or page of it. */
export async function TopicPage({ slug, before }: { slug: string; before?: string }) {
  const found = await readTopic(slug, before);
  if (found === undefined) return undefined;
  const { topic, listing, base } = found;
  const edition = await openEdition();
  const { words } = edition;
  const mostRead = await readMost(edition, MOST_READ);
  const described = describedBy(found, before);
  const head = listingHead(described, { follow: { path: base, name: topic.name } });
  return (
    <Sheet head={head} edition={edition} sections>
      <PageTitle title={topic.name} text={topic.description}>
        <p className="title__n" {...inWords(edition)}>
          {words.listing.articles(await countTopic(topic.slug))}
        </p>
      </PageTitle>
      <ListingPage
        base={base}
        cards={listing.cards}
        older={listing.older}
        first={before === undefined}
        edition={edition}
        side={<SideMostRead title={words.article.mostRead} cards={mostRead} edition={edition} />}
      />
      <StructuredData of={listingData(described, [{ name: words.topics.title, path: "/topics" }])} />
    </Sheet>
  );
}
