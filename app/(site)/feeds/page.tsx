import { FeedList } from "#components/feeds/feed-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listAuthors } from "#db/queries/authors.ts";
import { listTopics } from "#db/queries/topics.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { nameSection, site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";

const { feeds } = editionFor(site.language, 0).words;

const head = headOf({ title: feeds.title, description: feeds.about, path: "/feeds" });

/** Every feed there is. */
export default async function FeedsPage() {
  const edition = await openEdition();
  const ours = inWords(edition);
  const { frame, people, topics } = edition.words;
  const paper = [
    { name: feeds.whole, path: "/" },
    { name: frame.corrections, path: "/corrections" },
  ];
  const sections = site.sections.map((section) => ({
    name: nameSection(section, edition.language),
    path: `/${section.slug}`,
  }));
  const subjects = (await listTopics()).map(({ name, slug }) => ({ name, path: `/topic/${slug}` }));
  const authors = (await listAuthors()).map(({ name, slug }) => ({ name, path: `/author/${slug}` }));
  return (
    <Sheet head={head} edition={edition} sections>
      <PageTitle spoken={{ title: ours, text: ours }} title={feeds.title} text={`${feeds.about} ${feeds.how}`} />
      <FeedList title={frame.thePaper} pages={paper} edition={edition} />
      <FeedList title={frame.sections} pages={sections} edition={edition} />
      <FeedList title={topics.title} pages={subjects} edition={edition} />
      <FeedList title={people.title} pages={authors} edition={edition} />
    </Sheet>
  );
}
