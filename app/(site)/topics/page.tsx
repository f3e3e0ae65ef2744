import { StructuredData } from "#components/frame/structured-data.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listTopics } from "#db/queries/topics.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { crumbsOf, indexData } from "../_listing/describe-index.ts";

const { topics } = editionFor(site.language, 0).words;

const facts = { title: topics.title, description: topics.about, path: "/topics" };

export default async function TopicsPage() {
  const edition = await openEdition();
  const ours = inWords(edition);
  const entries = (await listTopics()).map(({ slug, name, description, articles }) => ({
    address: `/topic/${slug}`,
    name,
    note: edition.words.listing.articles(articles),
    text: description,
  }));
  return (
    <Sheet head={headOf(facts)} edition={edition} sections>
      <PageTitle title={topics.title} text={topics.about} spoken={{ title: ours, text: ours }} />
      <IndexList entries={entries} edition={edition} />
      <StructuredData of={indexData(facts, crumbsOf(entries))} />
    </Sheet>
  );
}
