import { StructuredData } from "#components/frame/structured-data.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { LiveBanner } from "#components/front/live-banner.tsx";
import { findFront } from "#db/queries/front.ts";
import { findNextSlotChange } from "#db/queries/front-slots.ts";
import { publisherOf, webSite } from "#domain/structured-data/publisher.ts";
import { site } from "#site.ts";
import { answerUntil } from "./_answer/answer.ts";
import { openEdition } from "./_answer/edition.ts";
import { headOf } from "./_answer/head.ts";
import { Sheet } from "./_frame/sheet.tsx";
import { publication } from "./_publication/publication.ts";

const head = {
  ...headOf({ title: site.name, description: site.description, path: "/", follow: { path: "/" } }),
  title: `${site.name}: news from ${site.place}`,
  isTitleWhole: true,
};

/** The paper, and that it can be searched. */
function frontData() {
  return [webSite(publication()), { "@context": "https://schema.org", ...publisherOf(publication()) }];
}

export default async function Front() {
  const edition = await openEdition();
  answerUntil(await findNextSlotChange(edition.now));
  const front = await findFront(edition.now, edition.now);
  return (
    <Sheet
      head={head}
      edition={edition}
      front
      banner={front.live && <LiveBanner card={front.live} edition={edition} />}
    >
      <FrontPage front={front} edition={edition} />
      <StructuredData of={frontData()} />
    </Sheet>
  );
}
