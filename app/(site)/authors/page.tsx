import { StructuredData } from "#components/frame/structured-data.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { Face } from "#components/ui/face.tsx";
import { listAuthors } from "#db/queries/authors.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { crumbsOf, indexData } from "../_listing/describe-index.ts";

const { people } = editionFor(site.language, 0).words;

const facts = { title: people.title, description: people.about, path: "/authors" };

export default async function AuthorsPage() {
  const edition = await openEdition();
  const ours = inWords(edition);
  const entries = (await listAuthors()).map(({ slug, name, post, articles, portrait }) => ({
    address: `/author/${slug}`,
    name,
    note: edition.words.listing.articles(articles),
    text: post,
    picture: <Face portrait={portrait} sizes="72px" />,
  }));
  return (
    <Sheet head={headOf(facts)} edition={edition} sections>
      <PageTitle title={people.title} text={people.about} spoken={{ title: ours, text: ours }} />
      <IndexList entries={entries} edition={edition} />
      <StructuredData of={indexData(facts, crumbsOf(entries))} />
    </Sheet>
  );
}
