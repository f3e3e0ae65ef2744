import { FrontPage } from "#components/front/front-page.tsx";
import { LiveBanner } from "#components/front/live-banner.tsx";
import { readWallClock } from "#domain/desk/wall-clock.ts";
import { lookAtFront } from "#newsroom/front-desk.ts";
import { openDesk } from "../../../../(newsroom)/newsroom/_desk/open-desk.ts";
import { openEdition } from "../../../../(site)/_answer/edition.ts";
import { Sheet } from "../../../../(site)/_frame/sheet.tsx";

const head = { title: "The front page", robots: "noindex, nofollow" };

/** The front of any minute, with what goes out by itself until then: for staff alone. */
export default async function FrontPreviewPage({
  searchParams,
}: {
  searchParams: Promise<{ at?: string | string[] }>;
}) {
  const desk = await openDesk();
  const { at: asked } = await searchParams;
  const at = (typeof asked === "string" ? readWallClock(asked)?.at : undefined) ?? desk.now;
  const front = await lookAtFront(desk, at);
  const edition = { ...(await openEdition()), now: at };
  return (
    <Sheet
      head={head}
      edition={edition}
      front
      banner={front.live && <LiveBanner card={front.live} edition={edition} />}
    >
      <FrontPage front={front} edition={edition} />
    </Sheet>
  );
}
