"use client";

import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { addColumn, addRow, removeColumn, removeRow, tableAt, toggleHeadings } from "./table-commands.ts";

const TOOLS: readonly [string, Command][] = [
  ["Row above", addRow("above")],
  ["Row below", addRow("below")],
  ["Column before", addColumn("before")],
  ["Column after", addColumn("after")],
  ["Headings in the first row", toggleHeadings],
  ["Remove row", removeRow],
  ["Remove column", removeColumn],
];

/** What can be done to the table in which the cursor stands; nothing elsewhere. */
export function TableTools({ editor }: { editor: Editor }) {
  const isInTable = useEditorState({ editor, selector: ({ editor: now }) => tableAt(now.state) !== undefined });
  if (!isInTable) return null;
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <fieldset className="table-tools" aria-label="Table">
      {TOOLS.map(([title, command]) => (
        <button key={title} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => run(command)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
