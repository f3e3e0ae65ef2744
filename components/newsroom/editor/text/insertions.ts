import type { Editor } from "@tiptap/core";
import type { NodeType } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection, Selection } from "@tiptap/pm/state";
import type { StaffIconName } from "#components/newsroom/staff-icon.tsx";
import type { Mark } from "#domain/body/document.ts";
import type { Ask } from "../dialogs/asking.tsx";
import { captionOf, chosenPicture } from "./chosen-picture.ts";
import { setQuotes } from "./set-quotes.ts";
import { newTable } from "./table-commands.ts";

/** Who writes where, and whom an insertion may ask. */
export interface Writing {
  editor: Editor;
  ask: Ask;
  writer: string;
  /** The language of the text. */
  language: string;
  now: () => number;
  /** Says what was done. */
  tell: (words: string) => void;
  note: (passage: string) => void;
  /** Names of insertions that this text does not take. */
  without: readonly string[];
}

/** Something that can be put into the text or done to it: by a button, from the slash menu, by keys. */
export interface Insertion {
  name: string;
  title: string;
  /** The keys or signs that do the same. */
  keys?: string;
  icon?: StaffIconName;
  /** Other words by which the slash menu finds it. */
  alias?: string;
  run: (writing: Writing) => void | Promise<void>;
  isActive?: (editor: Editor) => boolean;
}

const mark = (name: Mark["type"], title: string, keys: string): Insertion => ({
  name,
  title,
  keys,
  run: ({ editor }) => void editor.chain().focus().toggleMark(name).run(),
  isActive: (editor) => editor.isActive(name),
});

const heading = (level: 2 | 3 | 4, title: string): Insertion => ({
  name: `heading${level}`,
  title,
  keys: `${"#".repeat(level)} or Ctrl Alt ${level}`,
  icon: "heading",
  alias: `heading h${level} subheading title`,
  run: ({ editor }) => void editor.chain().focus().toggleNode("heading", "paragraph", { level }).run(),
  isActive: (editor) => editor.isActive("heading", { level }),
});

const list = (name: "bulletList" | "orderedList", title: string, keys: string): Insertion => ({
  name,
  title,
  keys,
  icon: "list",
  alias: name === "bulletList" ? "bullets points ul" : "numbers ol",
  run: ({ editor }) => void editor.chain().focus().toggleList(name, "listItem").run(),
  isActive: (editor) => editor.isActive(name),
});

const wrap = (
  name: "blockquote" | "pullQuote" | "aside",
  given: Pick<Insertion, "title" | "keys" | "icon" | "alias">,
) => ({
  ...given,
  name,
  run: ({ editor }: Writing) => void editor.chain().focus().toggleWrap(name).run(),
  isActive: (editor: Editor) => editor.isActive(name),
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

export const HEADINGS: readonly Insertion[] = [
  {
    name: "paragraph",
    title: "Paragraph",
    keys: "Ctrl Alt 0",
    alias: "text plain",
    run: ({ editor }) => void editor.chain().focus().setNode("paragraph").run(),
    isActive: (editor) => editor.isActive("paragraph"),
  },
  heading(2, "Heading"),
  heading(3, "Smaller heading"),
  heading(4, "Smallest heading"),
];

export const QUOTE: Insertion = wrap("blockquote", {
  title: "Quote",
  keys: "> or Ctrl Shift B",
  icon: "quote",
  alias: "citation",
});
export const LISTS: readonly Insertion[] = [
  list("bulletList", "List", "- or Ctrl Shift 8"),
  list("orderedList", "Numbered list", "1. or Ctrl Shift 7"),
];

export const PICTURE: Insertion = {
  name: "image",
  title: "Picture",
  icon: "media",
  alias: "image photo media",
  async run({ editor, ask }) {
    const [chosen] = (await ask.pictures(false)) ?? [];
    if (chosen === undefined) return;
    insertBlock(editor, { type: "image", attrs: { ...chosenPicture(chosen), wide: false }, ...captionOf(chosen) });
  },
};

export const RELATED: Insertion = {
  name: "related",
  title: "Related article",
  icon: "desk",
  alias: "card read also story",
  async run({ editor, ask }) {
    const story = await ask.story("Related article");
    if (story === undefined) return;
    const title = story.headline.slice(0, 500) || `No. ${story.id}`;
    insertBlock(editor, { type: "related", attrs: { article: story.id, title, href: "#" } });
  },
};

/** The kinds of block that have no button of their own in the bar. */
export const BLOCKS: readonly Insertion[] = [
  wrap("pullQuote", { title: "Pull quote", icon: "quote", alias: "pulled" }),
  wrap("aside", { title: "Aside", icon: "topics", alias: "box sidebar note" }),
  {
    name: "gallery",
    title: "Gallery",
    icon: "media",
    alias: "pictures images slideshow",
    async run({ editor, ask }) {
      const chosen = await ask.pictures(true);
      if (chosen === undefined || chosen.length === 0) return;
      const images = chosen.map((one) => ({
        type: "image",
        attrs: { ...chosenPicture(one), wide: false },
        ...captionOf(one),
      }));
      insertBlock(editor, { type: "gallery", content: images });
    },
  },
  {
    name: "embed",
    title: "Embed from elsewhere",
    icon: "share",
    alias: "video youtube tweet audio",
    async run({ editor, ask }) {
      const words = await ask.embed();
      if (words !== undefined) insertBlock(editor, { type: "embed", attrs: words });
    },
  },
  {
    name: "table",
    title: "Table",
    icon: "front",
    alias: "rows columns",
    run: ({ editor }) => insertBlock(editor, newTable(editor.schema).toJSON()),
  },
  {
    name: "horizontalRule",
    title: "Divider",
    keys: "---",
    alias: "line rule hr",
    run: ({ editor }) => insertBlock(editor, { type: "horizontalRule" }),
  },
  {
    name: "livePost",
    title: "Post of a live blog",
    icon: "live",
    alias: "update entry time",
    run: ({ editor, writer, now }) =>
      insertBlock(editor, { type: "livePost", attrs: { at: minuteOf(now()), headline: "", by: writer, key: false } }),
  },
];

const MINUTE = 60_000;

function minuteOf(instant: number): number {
  return Math.floor(instant / MINUTE) * MINUTE;
}

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
function insertBlock(editor: Editor, block: { type: string } & Record<string, unknown>): void {
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

/** Everything the slash menu offers. */
export const SLASH: readonly Insertion[] = [...HEADINGS, ...LISTS, QUOTE, PICTURE, RELATED, ...BLOCKS];

/** What those typed words could mean: by the beginning of any word of a title, and after those of its other names. */
export function insertionsFor(typed: string, without: readonly string[] = []): Insertion[] {
  const wanted = typed.toLocaleLowerCase("en");
  const begins = (names: string) =>
    names
      .toLocaleLowerCase("en")
      .split(" ")
      .some((word) => word.startsWith(wanted));
  const offered = SLASH.filter(({ name }) => !without.includes(name));
  const byTitle = offered.filter(({ title }) => begins(title));
  return [...byTitle, ...offered.filter((one) => !byTitle.includes(one) && begins(one.alias ?? ""))];
}
