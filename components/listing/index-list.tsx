import type { ReactNode } from "react";
import { type Edition, inWords } from "#domain/words/edition.ts";

export interface IndexEntry {
  address: string;
  name: string;
  /** How much is behind it, in interface words. */
  note?: string;
  text?: string;
  picture?: ReactNode;
}

interface IndexListProps {
  entries: readonly IndexEntry[];
  edition: Edition;
}

/** Names that lead on, in columns: the pages of people, topics, years, months and days. */
export function IndexList({ entries, edition }: IndexListProps) {
  return (
    <ul className="index">
      {entries.map(({ address, name, note, text, picture }) => (
        <li key={address} className={picture === undefined ? "" : "index__with"}>
          {picture}
          <div>
            <a href={address}>{name}</a>
            {note !== undefined && <small {...inWords(edition)}>{note}</small>}
            {text !== undefined && text !== "" && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
