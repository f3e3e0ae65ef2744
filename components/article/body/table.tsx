import type { ReactNode } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Block, Table } from "#domain/body/document.ts";
import { type Edition, heldInText, namedInWords } from "#domain/words/edition.ts";

type Row = Table["content"][number];
type Inside = (content: readonly Block[]) => ReactNode;

interface BodyTableProps {
  table: Table;
  inside: Inside;
  edition: Edition;
}

/** A table in a region of its own that scrolls sideways where the page is too narrow for it. */
export function BodyTable({ table, inside, edition }: BodyTableProps) {
  const heads = table.content.findIndex((row) => row.content.some(({ type }) => type !== "tableHeader"));
  const split = heads === -1 ? table.content.length : heads;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" aria-label={edition.words.article.table} tabIndex={0} {...namedInWords(edition)}>
      <table {...heldInText(edition)}>
        {split > 0 && <thead>{rowsOf(table.content.slice(0, split), inside)}</thead>}
        <tbody>{rowsOf(table.content.slice(split), inside)}</tbody>
      </table>
    </section>
  );
}

function rowsOf(rows: readonly Row[], inside: Inside): ReactNode {
  return inOrder(rows, (row) => (
    <tr>
      {inOrder(row.content, ({ type, content }) =>
        type === "tableHeader" ? <th>{inside(content)}</th> : <td>{inside(content)}</td>,
      )}
    </tr>
  ));
}
