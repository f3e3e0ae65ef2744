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
