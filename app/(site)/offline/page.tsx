import { OfflineView } from "#components/device/offline-view.tsx";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";

const { offline } = editionFor(site.language, 0).words;

const head = headOf({ title: offline.title, description: offline.about, path: "/offline", hidden: true });

/** Kept on every device from the first visit; shown by the worker, at the address that could not be had. */
export default async function OfflinePage() {
  const edition = await openEdition();
  return (
    <Sheet head={head} edition={edition} sections>
      <OfflineView edition={edition} />
    </Sheet>
  );
}
