import { Sheet } from "#components/frame/sheet.tsx";
import { AboutPaper } from "#components/listing/about-paper.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";

const title = editionFor(site.language, 0).words.frame.about;

export const metadata = headOf({ title, description: site.description, path: "/about" });

export default async function AboutPage() {
  const edition = await openEdition();
  return (
    <Sheet edition={edition} sections>
      <PageTitle title={site.name} text={site.description} />
      <AboutPaper edition={edition} />
    </Sheet>
  );
}
