import { SavedView } from "#components/device/saved-view.tsx";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";

const { saved } = editionFor(site.language, 0).words;

const head = headOf({ title: saved.title, description: saved.about, path: "/saved", hidden: true });

/** What is saved on the device of whoever looks. The page itself is the same for everybody. */
export default async function SavedPage() {
  const edition = await openEdition();
  return (
    <Sheet head={head} edition={edition} sections>
      <SavedView edition={edition} />
    </Sheet>
  );
}
