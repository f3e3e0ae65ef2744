import type { Metadata } from "next";
import { Inspector } from "#components/newsroom/media/inspector.tsx";
import { LibraryFilters } from "#components/newsroom/media/library-filters.tsx";
import { LibraryGrid } from "#components/newsroom/media/library-grid.tsx";
import { UploadZone } from "#components/newsroom/media/upload-zone.tsx";
import { isPermitted } from "#domain/staff/permissions.ts";
import { countLibrary, findInLibrary, listLibrary } from "#newsroom/pictures/library.ts";
import { listPictureUses } from "#newsroom/pictures/where-used.ts";
import { openDesk } from "../../_desk/open-desk.ts";
import { type MediaQuery, readMediaQuery } from "./_query.ts";
import { describe } from "./actions.ts";

export const metadata: Metadata = { title: "Media" };

const PAGE = 48;

export default async function MediaPage({ searchParams }: { searchParams: Promise<MediaQuery> }) {
  const desk = await openDesk();
  const { filter, before, picture, said } = readMediaQuery(await searchParams);
  const [pictures, all, withoutAlt] = await Promise.all([
    listLibrary(desk, filter, { limit: PAGE, before }),
    countLibrary(desk, filter),
    countLibrary(desk, { only: "no-alt" }),
  ]);
  const shown = picture === undefined ? undefined : await findInLibrary(desk, picture).catch(() => undefined);
  const uses = shown ? await listPictureUses(desk, shown.hash) : [];
  return (
    <UploadZone>
      <LibraryFilters filter={filter} all={all} withoutAlt={withoutAlt} said={said} />
      <div className="md">
        <LibraryGrid
          pictures={pictures}
          filter={filter}
          selected={shown?.hash}
          isFull={pictures.length === PAGE}
          now={desk.now}
        />
        <Inspector
          picture={shown}
          uses={uses}
          describe={describe}
          mayEdit={isPermitted(desk.actor.role, "media:edit")}
          now={desk.now}
        />
      </div>
    </UploadZone>
  );
}
