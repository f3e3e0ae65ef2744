import type { ReactNode } from "react";

export interface IndexEntry {
  address: string;
  name: string;
  /** How much is behind it. */
  note?: string;
  text?: string;
  picture?: ReactNode;
}

interface IndexListProps {
  entries: readonly IndexEntry[];
}

/** Names that lead on, in columns: the pages of people, topics, years, months and days. */
export function IndexList({ entries }: IndexListProps) {
  return (
    <ul className="index">
      {entries.map(({ address, name, note, text, picture }) => (
        <li key={address} className={picture === undefined ? "" : "index__with"}>
          {picture}
          <div>
            <a href={address}>{name}</a>
            {note !== undefined && <small>{note}</small>}
            {text !== undefined && text !== "" && <p>{text}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
