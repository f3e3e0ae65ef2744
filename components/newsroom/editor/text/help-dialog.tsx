"use client";

import { Dialog } from "../dialogs/dialog.tsx";
import { BLOCKS, HEADINGS, LISTS, QUOTE } from "./block-insertions.ts";
import { EMPHASES, LINK, MARKS } from "./word-insertions.ts";

const OTHER_KEYS: readonly [string, string][] = [
  ["Menu of what can stand here", "/ at the beginning of a line or after a space"],
  ["New line within a paragraph", "Shift Enter"],
  ["Deeper or shallower in a list", "Tab, Shift Tab"],
  ["Next or previous cell of a table", "Tab, Shift Tab"],
  ["Move the block up or down", "Alt ↑, Alt ↓"],
  ["Fields of a picture, quote or card", "Tab from the text before it"],
  ["From the text to its tools", "Alt F10"],
  ["Paste as plain text", "Ctrl Shift V"],
  ["Find and replace", "Ctrl F"],
  ["Undo, redo", "Ctrl Z, Ctrl Shift Z"],
  ["Next [TK]", "Ctrl Alt T"],
  ["Save now", "Ctrl S"],
  ["This list", "? outside of a field, Ctrl /"],
];

/** All keys and signs, as `docs/writing.md` has them. On a Mac, Cmd stands for Ctrl. */
export function HelpDialog({ leave }: { leave: () => void }) {
  const written = [...EMPHASES, LINK, ...MARKS, ...HEADINGS, QUOTE, ...LISTS, ...BLOCKS].flatMap(({ title, keys }) =>
    keys === undefined ? [] : [[title, keys] as const],
  );
  return (
    <Dialog title="Keys and signs" leave={leave} wide>
      <dl className="keys">
        {[...written, ...OTHER_KEYS].map(([title, keys]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{keys}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">On a Mac, Cmd stands for Ctrl and Option for Alt.</p>
    </Dialog>
  );
}
