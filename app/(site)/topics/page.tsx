import { Sheet } from "#components/frame/sheet.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listTopics } from "#db/queries/topics.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";

const { topics } = editionFor(site.language, 0).words;

export const metadata = headOf({ title: topics.title, description: topics.about, path: "/topics" });

export default async function TopicsPage() {
  const edition = await openEdition();
  const entries = (await listTopics()).map(({ slug, name, description, articles }) => ({
    address: `/topic/${slug}`,
    name,
    note: edition.words.listing.articles(articles),
    text: description,
  }));
  return (
    <Sheet edition={edition} sections>
      <PageTitle title={topics.title} text={topics.about} />
      <IndexList entries={entries} />
    </Sheet>
  );
}
