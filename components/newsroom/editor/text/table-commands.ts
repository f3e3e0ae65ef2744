import type { Schema, Node as TreeNode } from "@tiptap/pm/model";
import { type Command, type EditorState, TextSelection } from "@tiptap/pm/state";

/** Where the writer stands in a table. */
interface InTable {
  table: TreeNode;
  /** Position before the table. */
  at: number;
  row: number;
  column: number;
}

const MOST_COLUMNS = 50;

/** The table around the selection; undefined outside of any. */
export function tableAt({ selection }: EditorState): InTable | undefined {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name !== "table") continue;
    return { table: node, at: $from.before(depth), row: $from.index(depth), column: $from.index(depth + 1) };
  }
  return undefined;
}

type Rows = TreeNode[][];

/** A table's cells by row; rows may be of unequal length. */
function rowsOf(table: TreeNode): Rows {
  return table.children.map((row) => [...row.children]);
}

/** A command that rewrites the cells of the table and leaves the cursor in one of them; without rows the table goes. */
function rewrite(
  change: (rows: Rows, here: InTable, state: EditorState) => { rows: Rows; row: number; column: number },
): Command {
  return (state, dispatch) => {
    const here = tableAt(state);
    if (here === undefined) return false;
    const { rows, row, column } = change(rowsOf(here.table), here, state);
    const kept = rows.filter((cells) => cells.length > 0);
    if (kept.some((cells) => cells.length > MOST_COLUMNS)) return false;
    if (dispatch === undefined) return true;
    const { tr, schema } = state;
    const end = here.at + here.table.nodeSize;
    if (kept.length === 0) {
      dispatch(tr.replaceWith(here.at, end, schema.node("paragraph")).scrollIntoView());
      return true;
    }
    const table = schema.node(
      "table",
      null,
      kept.map((cells) => schema.node("tableRow", null, cells)),
    );
    tr.replaceWith(here.at, end, table);
    tr.setSelection(TextSelection.near(tr.doc.resolve(cellStart(table, here.at, row, column) + 1)));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** The position just inside a cell; the nearest one there is. */
function cellStart(table: TreeNode, at: number, row: number, column: number): number {
  const y = Math.max(0, Math.min(row, table.childCount - 1));
  let position = at + 1;
  for (let index = 0; index < y; index += 1) position += table.child(index).nodeSize;
  const cells = table.child(y);
  position += 1;
  for (let index = 0; index < Math.max(0, Math.min(column, cells.childCount - 1)); index += 1)
    position += cells.child(index).nodeSize;
  return position + 1;
}

function emptyCell({ schema }: EditorState, type: "tableCell" | "tableHeader" = "tableCell"): TreeNode {
  return schema.node(type, null, [schema.node("paragraph")]);
}

/** Adds a row under the one of the cursor, or above it. */
export function addRow(side: "above" | "below"): Command {
  return rewrite((rows, { row, column }, state) => {
    const length = rows[row]?.length ?? 1;
    const place = side === "above" ? row : row + 1;
    const cells = Array.from({ length }, () => emptyCell(state));
    return { rows: rows.toSpliced(place, 0, cells), row: place, column };
  });
}

/** Adds a column after the one of the cursor, or before it. Beside headings it has one. */
export function addColumn(side: "before" | "after"): Command {
  return rewrite((rows, { row, column }, state) => {
    const place = side === "before" ? column : column + 1;
    const widened = rows.map((cells) => {
      const isHeading = cells.every((cell) => cell.type.name === "tableHeader");
      return cells.toSpliced(place, 0, emptyCell(state, isHeading ? "tableHeader" : "tableCell"));
    });
    return { rows: widened, row, column: place };
  });
}

export const removeRow: Command = rewrite((rows, { row, column }) => ({ rows: rows.toSpliced(row, 1), row, column }));

export const removeColumn: Command = rewrite((rows, { row, column }) => ({
  rows: rows.map((cells) => cells.toSpliced(column, 1)),
  row,
  column,
}));

/** Makes the cells of the first row headings, or plain cells again. */
export const toggleHeadings: Command = rewrite((rows, { row, column }, { schema }) => {
  const [first = [], ...rest] = rows;
  const type = first.every((cell) => cell.type.name === "tableHeader") ? "tableCell" : "tableHeader";
  return { rows: [first.map((cell) => schema.node(type, null, cell.content)), ...rest], row, column };
});

/** To the next cell, or the one before; out of the table beyond its ends, so that nobody is held in it. */
export function toCell(step: 1 | -1): Command {
  return (state, dispatch) => {
    const here = tableAt(state);
    if (here === undefined) return false;
    const places = rowsOf(here.table).flatMap((cells, row) => cells.map((_, column) => ({ row, column })));
    const index = places.findIndex(({ row, column }) => row === here.row && column === here.column);
    const next = places[index + step];
    if (next === undefined) return false;
    const target = state.doc.resolve(cellStart(here.table, here.at, next.row, next.column) + 1);
    dispatch?.(state.tr.setSelection(TextSelection.near(target)).scrollIntoView());
    return true;
  };
}

/** A new table with a row of headings. */
export function newTable(schema: Schema, rows = 3, columns = 3): TreeNode {
  const cells = (type: string) =>
    Array.from({ length: columns }, () => schema.node(type, null, [schema.node("paragraph")]));
  const body = Array.from({ length: rows - 1 }, () => schema.node("tableRow", null, cells("tableCell")));
  return schema.node("table", null, [schema.node("tableRow", null, cells("tableHeader")), ...body]);
}
