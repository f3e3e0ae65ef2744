import { StructuredData } from "#components/frame/structured-data.tsx";
import { AboutPaper } from "#components/listing/about-paper.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { aboutPage } from "#domain/structured-data/publisher.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { policies } from "#site-policies.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { publication } from "../_publication/publication.ts";

const title = editionFor(site.language, 0).words.frame.about;

const description = policies[0]?.paragraphs[0] ?? site.description;

const head = headOf({ title, description, path: "/about" });

export default async function AboutPage() {
  const edition = await openEdition();
  return (
    <Sheet head={head} edition={edition} sections>
      <PageTitle title={site.name} text={site.description} />
      <AboutPaper edition={edition} />
      <StructuredData of={[aboutPage(publication(), { name: title, path: "/about" })]} />
    </Sheet>
  );
}
