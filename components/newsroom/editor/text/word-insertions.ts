import type { Mark } from "#domain/body/document.ts";
import type { Ask } from "../dialogs/asking.tsx";
import type { Insertion } from "./insertion.ts";
import { setQuotes } from "./set-quotes.ts";

const mark = (name: Mark["type"], title: string, keys: string): Insertion => ({
  name,
  title,
  keys,
  run: ({ editor }) => void editor.chain().focus().toggleMark(name).run(),
  isActive: (editor) => editor.isActive(name),
});

export const EMPHASES: readonly Insertion[] = [
  mark("strong", "Bold", "Ctrl B or **"),
  mark("emphasis", "Italic", "Ctrl I or *"),
];

export const LINK: Insertion = {
  name: "link",
  title: "Link",
  keys: "Ctrl K",
  icon: "link",
  isActive: (editor) => editor.isActive("link"),
  async run({ editor, ask }) {
    const now = editor.isActive("link") ? (editor.getAttributes("link") as Parameters<Ask["link"]>[0]) : undefined;
    const target = await ask.link(now);
    if (target === undefined) return;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (target === null) chain.unsetMark("link").run();
    else if (editor.state.selection.empty && now === undefined)
      chain.insertContent({ type: "text", text: wordsOf(target), marks: [{ type: "link", attrs: target }] }).run();
    else chain.unsetMark("link").setMark("link", target).run();
  },
};

function wordsOf(target: NonNullable<Awaited<ReturnType<Ask["link"]>>>): string {
  if ("href" in target) return target.href.replace(/^(?:https?:\/\/|mailto:|tel:)/, "");
  return target.kind === "article" ? `No. ${target.id}` : "Picture";
}

export const LANGUAGE: Insertion = {
  name: "language",
  title: "Other language…",
  keys: "Ctrl Alt L",
  isActive: (editor) => editor.isActive("language"),
  async run({ editor, ask }) {
    const now = editor.getAttributes("language").lang;
    const lang = await ask.language(typeof now === "string" ? now : undefined);
    if (lang === undefined) return;
    const chain = editor.chain().focus().extendMarkRange("language");
    if (lang === null) chain.unsetMark("language").run();
    else chain.setMark("language", { lang }).run();
  },
};

export const MARKS: readonly Insertion[] = [
  mark("strike", "Strike through", "Ctrl Shift X or ~~"),
  mark("code", "Code", "Ctrl E or `"),
  mark("sub", "Subscript", "Ctrl ,"),
  mark("sup", "Superscript", "Ctrl ."),
  LANGUAGE,
];

/** A note to colleagues on the selected words. */
export const NOTE: Insertion = {
  name: "note",
  title: "Note on these words",
  run: ({ editor, note }) => {
    const { from, to } = editor.state.selection;
    note(editor.state.doc.textBetween(from, to, " "));
  },
};

/** Of the selection, or of the whole text. */
export const QUOTES: Insertion = {
  name: "quotes",
  title: "Typographic quotation marks",
  run: ({ editor, language, tell }) => {
    const changed = setQuotes(editor, language);
    tell(
      changed === 0 ? "No straight quotation marks found." : `${changed} quotation marks set. Undo takes that back.`,
    );
  },
};
