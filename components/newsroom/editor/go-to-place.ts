import type { Editor } from "@tiptap/core";
import type { Gate } from "./services.ts";

/** Brings the writer to a place that was named: a field by its name, a passage by its way from the root of the body. */
export function goToPlace(place: Gate["place"], editor: Editor | undefined): void {
  if ("field" in place) goToField(place.field);
  else if (editor !== undefined) goToNode(place.node, editor);
}

function goToField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.closest("details")?.setAttribute("open", "");
  field?.scrollIntoView({ block: "center" });
  field?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
}

function goToNode(path: readonly number[], editor: Editor): void {
  let node = editor.state.doc;
  let position = -1;
  for (const index of path) {
    const child = node.maybeChild(index);
    if (child === null || child.isText) break;
    position += 1;
    for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize;
    node = child;
  }
  if (position < 0) return;
  editor
    .chain()
    .focus()
    .setTextSelection(position + 1)
    .scrollIntoView()
    .run();
  const shown = editor.view.nodeDOM(position);
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: "center" });
}

/** Begins a note on these words: fills them into the form of the notes, which works by itself, and goes there. */
export function noteOn(passage: string): void {
  const panel = document.getElementById("panel-comments");
  const about = panel?.querySelector<HTMLInputElement>('input[name="passage"]');
  if (about) about.value = passage.slice(0, about.maxLength > 0 ? about.maxLength : undefined);
  panel?.scrollIntoView({ block: "nearest" });
  panel?.querySelector<HTMLElement>("textarea")?.focus();
}
