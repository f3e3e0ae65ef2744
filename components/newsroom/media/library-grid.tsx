import Link from "next/link";
import { Photo } from "#components/ui/photo.tsx";
import type { Picture } from "#domain/media/picture.ts";

/** What the grid shows of a picture. */
export type GridPicture = Picture & { licenceEndsAt: number | null; isOnFront: boolean };

interface LibraryGridProps {
  pictures: readonly GridPicture[];
  filter: { q?: string; only?: string };
  selected: string | undefined;
  /** Whether there may be more after these. */
  isFull: boolean;
  now: number;
}

/** The pictures of the library; each opens beside the grid. */
export function LibraryGrid({ pictures, filter, selected, isFull, now }: LibraryGridProps) {
  if (pictures.length === 0) return <p className="muted">No picture matches. Widen the search, or bring one in.</p>;
  const addressOf = (extra: Record<string, string | undefined>) => addressWith({ ...filter, ...extra });
  return (
    <div>
      <ul className="mg">
        {pictures.map((picture) => (
          <li key={picture.hash}>
            <Link
              href={addressOf({ picture: picture.hash })}
              aria-current={picture.hash === selected ? "true" : undefined}
              scroll={false}
              prefetch={false}
            >
              <Photo picture={picture} sizes="(min-width: 75rem) 200px, 50vw" alt={picture.alt} />
              <span>{picture.name}</span>
              <span className="muted">
                {picture.width} × {picture.height}, <Lack picture={picture} now={now} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {isFull && (
        <p className="more">
          <Link className="btn" href={addressOf({ before: pictures.at(-1)?.hash })} prefetch={false}>
            Older pictures
          </Link>
        </p>
      )}
    </div>
  );
}

/** What is missing, before who made it. */
function Lack({ picture, now }: { picture: GridPicture; now: number }) {
  if (picture.licenceEndsAt !== null && picture.licenceEndsAt < now)
    return <span className="err">licence ended{picture.isOnFront && ", stands on the front"}</span>;
  if (picture.alt === "") return <span className="warn">no alt text</span>;
  return <>{picture.credit || "no credit"}</>;
}

function addressWith(query: Record<string, string | undefined>): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/newsroom/media${said.length === 0 ? "" : `?${new URLSearchParams(said)}`}`;
}
