import { type Command, NodeSelection, TextSelection } from "@tiptap/pm/state";

/** Moves the block of the cursor, of the outermost kind, up or down among its neighbours. */
export function moveBlock(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state;
    const index = selection.$from.index(0);
    const block = doc.maybeChild(index);
    const other = doc.maybeChild(index + step);
    if (block === null || other === null || selection.$to.indexAfter(0) > index + 1) return false;
    const start = startOf(doc, index);
    const target = step === 1 ? start + other.nodeSize : start - other.nodeSize;
    const within = selection.from - start;
    tr.delete(start, start + block.nodeSize).insert(target, block);
    const isWhole = selection instanceof NodeSelection && selection.from === start;
    tr.setSelection(
      isWhole ? NodeSelection.create(tr.doc, target) : TextSelection.near(tr.doc.resolve(target + within)),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function startOf(doc: { child(index: number): { nodeSize: number } }, index: number): number {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  return position;
}

/** Into the first field of the next block that has a form: Tab alone would begin at the top of the text. */
export const toNextForm: Command = (state, _dispatch, view) => {
  if (view === undefined) return false;
  const here = view.domAtPos(state.selection.from).node;
  const fields = [...view.dom.querySelectorAll<HTMLElement>("input, textarea, select, button")];
  const next = fields.find((field) => here.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
  next?.focus();
  return next !== undefined;
};
