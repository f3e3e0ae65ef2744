import type { Editor } from "@tiptap/core";
import { typographicQuotes } from "#domain/words/quotes.ts";

/**
 * Puts typographic quotation marks in place of straight ones: in the selection, in the whole text when nothing is
 * selected. Code stays as it is. @returns how many signs were changed
 */
export function setQuotes(editor: Editor, language: string): number {
  const { doc, selection, tr, schema } = editor.state;
  const [from, to] = selection.empty ? [0, doc.content.size] : [selection.from, selection.to];
  let changed = 0;
  doc.nodesBetween(from, to, (block, at) => {
    if (!block.isTextblock) return true;
    const set = typographicQuotes(block.textBetween(0, block.content.size, undefined, "\ufffc"), language);
    block.forEach((node, offset) => {
      if (!node.isText || node.marks.some(({ type }) => type.name === "code")) return;
      [...(node.text ?? "")].reduce((within, sign) => {
        const place = at + 1 + offset + within;
        const other = set.slice(offset + within, offset + within + sign.length);
        if (other !== sign && place >= from && place + sign.length <= to) {
          tr.replaceWith(place, place + sign.length, schema.text(other, node.marks));
          changed += 1;
        }
        return within + sign.length;
      }, 0);
    });
    return false;
  });
  if (changed > 0) editor.view.dispatch(tr);
  return changed;
}
