import type { LeadUse } from "#domain/articles/draft.ts";
import type { Image } from "#domain/body/document.ts";
import { byNeed } from "#domain/body/markdown/by-need.ts";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";
import { readInline } from "#domain/body/markdown/read-inline.ts";
import { readCaption } from "#domain/body/markdown/read-picture.ts";
import { isTooNested, parseMarkdown } from "#domain/body/markdown/syntax.ts";
import { type Writing, writeCaption, writePicture } from "#domain/body/markdown/write-blocks.ts";
import { writeInline } from "#domain/body/markdown/write-inline.ts";
import { sameTree } from "#domain/body/normalise.ts";
import { inlineText } from "#domain/body/plain-text.ts";

/** `# The headline` */
export function writeHeadline(headline: string, { addresses, known }: Writing): string {
  const readsBack = readBackOnce(["headline", headline, addresses], (written) => {
    const [read, ...others] = parseMarkdown(`\n${written}`).children;
    return (
      read?.type === "heading" && others.length === 0 && inlineText(readInline(read.children, addresses)) === headline
    );
  });
  const line = { known, oneLine: true, inTable: false, continues: true };
  return byNeed((manner) => `# ${writeInline([{ type: "text", text: headline }], manner, line)}`, readsBack);
}

/**
 * The picture at the head. Its caption is a paragraph of its own when its credit tells it from the text; one without a
 * credit follows on the picture's next line, as everywhere in the text. `announced`: byline or date stand above.
 */
export function writeLead(lead: LeadUse | null, announced: boolean, writing: Writing): string {
  if (lead === null) return "";
  const { media, src, alt, caption, credit } = lead;
  const hasPicture = media !== null || src !== "" || alt !== "";
  const picture: Image = { type: "image", attrs: { media, src, alt, credit: "", wide: false } };
  if (credit === "") return writePicture(caption.length === 0 ? picture : { ...picture, content: caption }, writing);
  const words = writeCaptionLine(lead, writing);
  if (hasPicture) return `${writePicture(picture, writing)}\n\n${words}`;
  // The empty lines are where the picture would stand.
  return announced
    ? `\n\n${words}`
    : writePicture({ ...picture, attrs: { ...picture.attrs, credit }, content: caption }, writing);
}

function writeCaptionLine({ caption, credit }: LeadUse, { addresses, known }: Writing): string {
  return byNeed(
    (manner) => writeCaption(caption, credit, manner, known, false),
    readBackOnce(["caption", caption, credit, addresses], (written) => {
      if (isTooNested(written)) return false;
      const [read, ...others] = parseMarkdown(`\n${written}`).children;
      const isLine = read?.type === "paragraph" && others.length === 0;
      return isLine && sameTree(readCaption(read.children, addresses), { caption, credit });
    }),
  );
}
