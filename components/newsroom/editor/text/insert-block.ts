import type { Editor } from "@tiptap/core";
import type { NodeType } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";

/** Where a block of that type goes: in place of an empty line, else after the nearest block it may stand beside. Never into a cell. */
function placeFor({ selection }: EditorState, type: NodeType): { from: number; to: number } {
  if (selection instanceof NodeSelection) return { from: selection.to, to: selection.to };
  const { $from } = selection;
  const fits = (depth: number) => {
    const index = $from.indexAfter(depth - 1);
    return $from.node(depth - 1).canReplaceWith(index, index, type);
  };
  let depth = $from.depth;
  while (depth > 1 && !fits(depth)) depth -= 1;
  const isEmptyLine = depth === $from.depth && $from.parent.type.name === "paragraph" && $from.parent.childCount === 0;
  return { from: isEmptyLine ? $from.before() : $from.after(depth), to: $from.after(depth) };
}

/** Puts a block into the text. The cursor goes where one writes on: into it, or below it where it takes no words. */
export function insertBlock(editor: Editor, block: { type: string } & Record<string, unknown>): void {
  const insert: Command = (state, dispatch) => {
    const { tr, schema } = state;
    const node = schema.nodeFromJSON(block);
    const { from, to } = placeFor(state, node.type);
    const end = from + node.nodeSize;
    tr.replaceWith(from, to, node);
    if (node.isLeaf && tr.doc.resolve(end).nodeAfter?.isTextblock !== true) tr.insert(end, schema.node("paragraph"));
    tr.setSelection(Selection.near(tr.doc.resolve(node.isLeaf ? end + 1 : from + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
  insert(editor.state, editor.view.dispatch);
  editor.commands.focus();
}
