import { type Editor, Extension } from "@tiptap/core";
import { type Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { linkTarget } from "#domain/body/document.ts";
import { BODY_LIMITS } from "#domain/body/parse.ts";
import { cleanHtml } from "./clean.ts";
import { MOST_HTML, MOST_TEXT } from "./limits.ts";
import { looksLikeMarkdown } from "./markdown-signs.ts";

export interface PastingOptions {
  siteUrl: string;
  timeZone: string;
  /** Says what did not come along, and why. */
  tell: (words: string) => void;
}

const TOO_MUCH = "That is too much to paste at once. Paste a part of it, or import it as a file.";

/** What comes from the clipboard: structure is kept, foreign looks and anything that could do harm are left behind. */
export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  addOptions: () => ({ siteUrl: "", timeZone: "UTC", tell: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    let isPlain = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_, event) => {
              isPlain = event.shiftKey;
              return false;
            },
          },
          handlePaste: (_, event) => takeText(editor, options, event.clipboardData, isPlain),
          transformPastedHTML: (html) => {
            if (html.includes("data-pm-slice")) return html;
            const cleaned = cleanHtml(html, options.siteUrl);
            if (cleaned.pictures > 0) options.tell(missingPictures(cleaned.pictures));
            return cleaned.html;
          },
          transformPasted: (slice) => {
            const fits = isOurs(slice.content) && sizeOf(slice.content) <= BODY_LIMITS.nodes / 2;
            if (!fits)
              options.tell(
                "What you pasted could not be read as text for an article. Paste it as plain text: Ctrl Shift V.",
              );
            return fits ? slice : Slice.empty;
          },
        },
      }),
    ];
  },
});

function missingPictures(count: number): string {
  const many = count === 1 ? "A picture was" : `${count} pictures were`;
  return `${many} pasted as a gap: choose it from the library.`;
}

/** @returns whether the paste is dealt with: refused as too large, or read as Markdown */
function takeText(editor: Editor, options: PastingOptions, clipboard: DataTransfer | null, isPlain: boolean): boolean {
  const [html, text] = [clipboard?.getData("text/html") ?? "", clipboard?.getData("text/plain") ?? ""];
  if (html.length > MOST_HTML || text.length > MOST_TEXT) {
    options.tell(TOO_MUCH);
    return true;
  }
  // Code editors copy Markdown with its colours as HTML; the words are what is meant.
  const isFromCode = clipboard?.types.includes("vscode-editor-data") ?? false;
  if (isPlain || (html !== "" && !isFromCode) || !looksLikeMarkdown(text)) return false;
  void insertMarkdown(editor, options, text);
  return true;
}

async function insertMarkdown(
  editor: Editor,
  { siteUrl, timeZone, tell }: PastingOptions,
  text: string,
): Promise<void> {
  const { sliceOfMarkdown } = await import("./markdown-slice.ts");
  const slice = sliceOfMarkdown(editor.schema, text, { addresses: { siteUrl }, timeZone });
  if (slice === undefined) {
    tell("The Markdown could not be read, so it was pasted as plain text.");
    editor.commands.insertContent(
      text.split(/\n{2,}/).map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
    );
    return;
  }
  editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
}

/** Whether the tree takes every node and every link of it: someone may have made up what our own editor would copy. */
function isOurs(content: Fragment): boolean {
  try {
    content.forEach((node) => {
      node.check();
    });
  } catch {
    return false;
  }
  let every = true;
  content.descendants((node) => {
    for (const { type, attrs } of node.marks)
      if (type.name === "link" && !linkTarget.safeParse(JSON.parse(JSON.stringify(attrs))).success) every = false;
  });
  return every;
}

function sizeOf(content: Fragment): number {
  let nodes = 0;
  content.descendants(() => {
    nodes += 1;
  });
  return nodes;
}
