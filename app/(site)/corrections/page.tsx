import { Sheet } from "#components/frame/sheet.tsx";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { CorrectionList } from "#components/listing/correction-list.tsx";
import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listCorrections, type PublishedCorrection } from "#db/queries/corrections.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { indexData } from "../_listing/describe-index.ts";

const SHOWN = 200;
const { corrections } = editionFor(site.language, 0).words;

const facts = { title: corrections.title, description: corrections.about, path: "/corrections" };

export const metadata = headOf({ ...facts, follow: { path: facts.path, name: facts.title } });

/** The articles that were corrected, each once. */
function entriesOf(found: readonly PublishedCorrection[]) {
  const entries = found.map(({ article }) => [article.id, { name: article.headline, path: pathOf(article) }] as const);
  return [...new Map(entries).values()];
}

export default async function CorrectionsPage() {
  const edition = await openEdition();
  const found = await listCorrections({ limit: SHOWN });
  return (
    <Sheet edition={edition} sections>
      <PageTitle title={corrections.title} text={corrections.about} />
      {found.length === 0 && <EmptyListing edition={edition} text={corrections.none} />}
      <CorrectionList corrections={found} edition={edition} />
      <p className="upward">
        <a className="lk" href="/about#corrections">
          {corrections.policy}
        </a>
      </p>
      <StructuredData of={indexData(facts, entriesOf(found))} />
    </Sheet>
  );
}
