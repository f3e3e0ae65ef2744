import type { Editor } from "@tiptap/core";
import { captionOf, chosenPicture } from "./chosen-picture.ts";
import { insertBlock } from "./insert-block.ts";
import type { Insertion, Writing } from "./insertion.ts";
import { newTable } from "./table-commands.ts";

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
