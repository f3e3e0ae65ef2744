import { type Editor, Extension } from "@tiptap/core";
import type { Node as TreeNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A stretch of the text, by positions. */
export interface Found {
  from: number;
  to: number;
}

interface Search {
  words: string;
  matchCase: boolean;
}

interface Shown {
  search: Search;
  marks: DecorationSet;
}

const key = new PluginKey<Shown>("finding");
/** What journalists write for words that are still to come: `[TK]`, `[TK: his age]`, `TK`. */
const TO_COME = /\[\s*TK\b[^\]]*\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

/** Every place where the pattern stands, in reading order; a match never reaches from one block into another. */
export function findAll(doc: TreeNode, pattern: RegExp): Found[] {
  const found: Found[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\ufffc");
    for (const { index, 0: match } of text.matchAll(pattern))
      if (match !== "") found.push({ from: at + 1 + index, to: at + 1 + index + match.length });
    return false;
  });
  return found;
}

/** Where something is still to come. */
export function findToCome(doc: TreeNode): Found[] {
  return findAll(doc, TO_COME);
}

function patternOf({ words, matchCase }: Search): RegExp {
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), matchCase ? "gu" : "giu");
}

function shownIn(state: EditorState, search: Search): Shown {
  const found = search.words === "" ? [] : findAll(state.doc, patternOf(search));
  const marks = [
    ...found.map(({ from, to }) => Decoration.inline(from, to, { class: "found" })),
    ...findToCome(state.doc).map(({ from, to }) => Decoration.inline(from, to, { class: "to-come" })),
  ];
  return { search, marks: DecorationSet.create(state.doc, marks) };
}

/** Shows what is looked for, and what is still to come. */
export const Finding = Extension.create({
  name: "finding",
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: (_, state) => shownIn(state, { words: "", matchCase: false }),
        apply(tr, before, _, state) {
          const search: Search | undefined = tr.getMeta(key);
          return search || tr.docChanged ? shownIn(state, search ?? before.search) : before;
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

/** Looks for those words from now on; for none when they are empty. */
export function lookFor(editor: Editor, search: Search): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, search));
}

export function matchesOf(state: EditorState): Found[] {
  const search = key.getState(state)?.search;
  return search === undefined || search.words === "" ? [] : findAll(state.doc, patternOf(search));
}

/** Selects the next match after the cursor, or the one before; round the end. */
export function goToMatch(editor: Editor, matches: readonly Found[], step: 1 | -1): void {
  const { from, to } = editor.state.selection;
  const next =
    step === 1
      ? (matches.find((match) => match.from >= to && match.to > from) ?? matches[0])
      : (matches.findLast((match) => match.to <= from) ?? matches.at(-1));
  if (next !== undefined) select(editor, next);
}

export function select(editor: Editor, { from, to }: Found): void {
  const { state } = editor;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
}

/** Puts other words in place of matches; marks of the first letter stay. */
export function replace(editor: Editor, matches: readonly Found[], words: string): void {
  const { tr } = editor.state;
  for (const { from, to } of matches.toReversed()) {
    if (words === "") tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  editor.view.dispatch(tr);
}
