import { StructuredData } from "#components/frame/structured-data.tsx";
import { CorrectionList } from "#components/listing/correction-list.tsx";
import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { Pager } from "#components/listing/pager.tsx";
import { type CorrectionPage, listCorrections } from "#db/queries/corrections.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { writeMoment } from "#domain/dates.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { indexData } from "../_listing/describe-index.ts";
import { pathOfNewer, pathOfOlder, readListing } from "../_listing/read-listing.ts";

const BASE = "/corrections";
const { corrections: words, listing } = editionFor(site.language, 0).words;

function headOfPage(page: CorrectionPage, before?: string) {
  return headOf({
    ...factsOf(page, before),
    follow: { path: BASE, name: words.title },
    previous: pathOfNewer(BASE, before, page.newer),
    next: pathOfOlder(BASE, page.older),
  });
}

/** Pages after the first say in their titles with what moment they begin. */
function factsOf({ corrections: [newest] }: CorrectionPage, before?: string) {
  if (before === undefined || newest === undefined) return { title: words.title, description: words.about, path: BASE };
  const title = listing.olderTitle(words.title, writeMoment(newest.at, site.language));
  return { title, description: words.about, path: `${BASE}/before/${before}` };
}

/** The articles that were corrected, each once. */
function entriesOf({ corrections }: CorrectionPage) {
  const entries = corrections.map(
    ({ article }) => [article.id, { name: article.headline, path: pathOf(article) }] as const,
  );
  return [...new Map(entries).values()];
}

/** What was put right, newest first. Undefined when `before` is no correction that readers can see. */
export async function CorrectionsPage({ before }: { before?: string }) {
  const page = await readListing(before, listCorrections);
  if (page === undefined) return undefined;
  const edition = await openEdition();
  const ours = inWords(edition);
  return (
    <Sheet head={headOfPage(page, before)} edition={edition} sections>
      <PageTitle title={words.title} text={words.about} spoken={{ title: ours, text: ours }} />
      {page.corrections.length === 0 && <EmptyListing edition={edition} text={words.none} />}
      <CorrectionList corrections={page.corrections} edition={edition} />
      <Pager base={BASE} older={page.older} first={before === undefined} edition={edition} />
      <p className="upward" {...ours}>
        <a className="lk" href="/about#corrections">
          {words.policy}
        </a>
      </p>
      <StructuredData of={indexData(factsOf(page, before), entriesOf(page))} />
    </Sheet>
  );
}
