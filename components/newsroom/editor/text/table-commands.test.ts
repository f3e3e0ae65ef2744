import { type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { bodySchema } from "../schema/schema.ts";
import { storedBody } from "../schema/stored.ts";
import {
  addColumn,
  addRow,
  newTable,
  removeColumn,
  removeRow,
  tableAt,
  toCell,
  toggleHeadings,
} from "./table-commands.ts";

/** A table of three rows and columns, `a` to `i`, with the cursor in `e`, the middle. */
function atMiddle(): EditorState {
  const table = newTable(bodySchema);
  let state = EditorState.create({ doc: bodySchema.node("doc", null, [table]), schema: bodySchema });
  for (const letter of [..."ihgfedcba"]) {
    const places: number[] = [];
    state.doc.descendants((node, at) => {
      if (node.type.name === "paragraph" && node.childCount === 0) places.push(at);
    });
    state = state.apply(state.tr.insertText(letter, (places.at(-1) ?? 0) + 1));
  }
  let middle = 0;
  state.doc.descendants((node, at) => {
    if (node.text === "e") middle = at;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, middle)));
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  next.doc.check();
  return next;
}

const shape = ({ doc }: EditorState) =>
  doc.firstChild?.children.map((row) => row.children.map((cell) => cell.textContent || "·").join("")).join(" ");

test("rows and columns come and go beside the cursor", () => {
  const state = atMiddle();
  expect(shape(state)).toBe("abc def ghi");
  expect(shape(run(state, addRow("above")))).toBe("abc ··· def ghi");
  expect(shape(run(state, addRow("below")))).toBe("abc def ··· ghi");
  expect(shape(run(state, addColumn("before")))).toBe("a·bc d·ef g·hi");
  expect(shape(run(state, addColumn("after")))).toBe("ab·c de·f gh·i");
  expect(shape(run(state, removeRow))).toBe("abc ghi");
  expect(shape(run(state, removeColumn))).toBe("ac df gi");
});

test("the last column taken away takes the table with it, and leaves a line to write on", () => {
  const state = [removeColumn, removeColumn, removeColumn].reduce(run, atMiddle());
  expect(state.doc.toJSON()).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
});

test("the first row is headings or not, and what comes of it can be stored", () => {
  const types = ({ doc }: EditorState) => doc.firstChild?.firstChild?.children.map((cell) => cell.type.name);
  const plain = run(atMiddle(), toggleHeadings);
  expect(types(plain)).toEqual(["tableCell", "tableCell", "tableCell"]);
  expect(types(run(plain, toggleHeadings))).toEqual(["tableHeader", "tableHeader", "tableHeader"]);
  expect(storedBody(plain.doc.toJSON())).toBeDefined();
});

test("Tab goes from cell to cell and leaves the table at its ends", () => {
  let state = atMiddle();
  const here = () => [tableAt(state)?.row, tableAt(state)?.column];
  state = run(state, toCell(1));
  expect(here()).toEqual([1, 2]);
  state = run(state, toCell(1));
  expect(here()).toEqual([2, 0]);
  for (let step = 0; step < 10; step += 1) state = run(state, toCell(1));
  expect(here()).toEqual([2, 2]);
  expect(toCell(1)(state)).toBe(false);
  for (let step = 0; step < 10; step += 1) state = run(state, toCell(-1));
  expect(here()).toEqual([0, 0]);
});
