import Link from "next/link";
import type { Instant } from "#domain/calendar.ts";
import { machineTime, writeBriefly } from "#domain/dates.ts";
import { sayActor } from "#domain/desk/activity.ts";

/** A version as the list shows it. */
export interface ListedVersion {
  number: number;
  kind: string;
  at: Instant;
  by: string;
  note: string;
}

interface VersionListProps {
  story: number;
  /** Newest first. */
  versions: readonly ListedVersion[];
  two: { from: number; to: number } | undefined;
  now: Instant;
}

const KINDS: Record<string, string> = {
  draft: "Saved",
  release: "Published",
  typo: "Typo mended",
  update: "Update published",
  correction: "Correction published",
  withdrawal: "Withdrawn",
  restoration: "Brought back",
};

/** All versions, newest first; each compares itself with the one before it. */
export function VersionList({ story, versions, two, now }: VersionListProps) {
  return (
    <ol className="vers">
      {versions.map(({ number, kind, at, by, note }) => (
        <li key={number}>
          <Link
            href={`/newsroom/stories/${story}/versions?from=${Math.max(1, number - 1)}&to=${number}`}
            aria-current={number === two?.from || number === two?.to ? "true" : undefined}
            prefetch={false}
          >
            <b>Version {number}</b>
            <time className="muted at" dateTime={machineTime(at)}>
              {writeBriefly(at, "en", now)}
            </time>
            <span className="muted">
              {sayActor(by)}. {KINDS[kind] ?? kind}
              {note !== "" && `: ${note}`}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
