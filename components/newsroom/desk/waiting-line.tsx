import Link from "next/link";
import { addressOf } from "#components/newsroom/desk/desk-tabs.tsx";
import type { DeskFilters } from "#domain/desk/filters.ts";

interface WaitingLineProps {
  waiting: readonly { name: string; filters: DeskFilters; stories: number }[];
}

/** What waits for somebody: "2 late · 3 scheduled for today · 1 waiting for review". */
export function WaitingLine({ waiting }: WaitingLineProps) {
  return (
    <ul className="waits" aria-label="What waits">
      {waiting.map(({ name, filters, stories }) => (
        <li key={name}>
          <Link
            className={stories > 0 && isUrgent(name) ? "err" : undefined}
            href={addressOf(filters)}
            prefetch={false}
          >
            <b>{stories}</b> {name}
          </Link>
        </li>
      ))}
      <li className="to-lately">
        <a href="#lately">What happened lately</a>
      </li>
    </ul>
  );
}

function isUrgent(name: string): boolean {
  return name === "late" || name === "to be corrected";
}
