import { notFound, permanentRedirect } from "next/navigation";
import type { Head } from "#components/frame/head-tags.tsx";
import { Gone } from "#components/refusal/gone.tsx";
import { Missing } from "#components/refusal/missing.tsx";
import { findRedirect } from "#db/queries/redirects.ts";
import type { Withdrawal } from "#domain/articles/withdrawal.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { readMost } from "../_listing/most-read.ts";
import { answerStatus, askedAddress } from "./answer.ts";
import { openEdition } from "./edition.ts";

const MOST_READ = 5;
const { refusal } = editionFor(site.language, 0).words;

/** Answers 308 when the address moved, else 404 with a page that helps on. Without the press only Next can say 404, and does so without the page's words. */
export async function refuse() {
  const address = askedAddress();
  const target = address && (await findRedirect(address));
  if (target) permanentRedirect(target.startsWith("/") ? encodeURI(target) : target);
  if (!answerStatus(404)) notFound();
  return missingPage();
}

/** The page itself. */
export async function missingPage() {
  const edition = await openEdition();
  return (
    <Sheet head={missingHead} edition={edition} sections>
      <Missing edition={edition} mostRead={await readMost(edition, MOST_READ)} />
    </Sheet>
  );
}

/** Answers 410, or 451 when the law required it, with the reason. */
export async function refuseGone(withdrawal: Withdrawal) {
  answerStatus(withdrawal.status);
  const edition = await openEdition();
  return (
    <Sheet head={goneHead(withdrawal)} edition={edition} sections>
      <Gone withdrawal={withdrawal} edition={edition} mostRead={await readMost(edition, MOST_READ)} />
    </Sheet>
  );
}

const missingHead: Head = { title: refusal.missing, description: refusal.missingText, robots: "noindex" };

function goneHead({ status }: Withdrawal): Head {
  const title = status === 451 ? refusal.blocked : refusal.gone;
  return { title, description: title, robots: "noindex" };
}
