import { Sheet } from "#components/frame/sheet.tsx";
import { CorrectionList } from "#components/listing/correction-list.tsx";
import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listCorrections } from "#db/queries/corrections.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";

const SHOWN = 200;
const { corrections } = editionFor(site.language, 0).words;

export const metadata = headOf({ title: corrections.title, description: corrections.about, path: "/corrections" });

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
    </Sheet>
  );
}
