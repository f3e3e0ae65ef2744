import { Mark, markInputRule } from "@tiptap/core";
import { externalAddress, languageTag, linkTarget } from "#domain/body/document.ts";
import { readKept, writeKept } from "./kept.ts";

/** A mark without attributes. */
function plain(
  name: string,
  tags: readonly string[],
  { keys = [], typed = [] }: { keys?: string[]; typed?: RegExp[] },
) {
  return Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0] ?? "span", 0],
    addKeyboardShortcuts() {
      return Object.fromEntries(keys.map((key) => [key, () => this.editor.commands.toggleMark(this.name)]));
    },
    addInputRules() {
      return typed.map((find) => markInputRule({ find, type: this.type }));
    },
  });
}

export const Strong = plain("strong", ["strong", "b"], {
  keys: ["Mod-b", "Mod-B"],
  typed: [/(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/, /(?:^|\s)(__(?!\s+__)((?:[^_]+))__(?!\s+__))$/],
});
export const Emphasis = plain("emphasis", ["em", "i"], {
  keys: ["Mod-i", "Mod-I"],
  typed: [/(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*(?!\s+\*))$/, /(?:^|\s)(_(?!\s+_)((?:[^_]+))_(?!\s+_))$/],
});
export const Strike = plain("strike", ["s", "del", "strike"], {
  keys: ["Mod-Shift-x"],
  typed: [/(?:^|\s)(~~(?!\s+~~)((?:[^~]+))~~(?!\s+~~))$/],
});
export const Sub = plain("sub", ["sub"], { keys: ["Mod-,"] });
export const Sup = plain("sup", ["sup"], { keys: ["Mod-."] });
export const Code = plain("code", ["code"], { keys: ["Mod-e"], typed: [/(?:^|\s)(`(?!\s+`)((?:[^`]+))`(?!\s+`))$/] });

/** What stands in another language than the article. */
export const Language = Mark.create({
  name: "language",
  addAttributes: () => ({ lang: { rendered: false, parseHTML: () => null } }),
  parseHTML: () => [
    {
      tag: "span[data-node=language][lang]",
      getAttrs: (element) => {
        const read = languageTag.safeParse(element.getAttribute("lang"));
        return read.success ? { lang: read.data } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["span", { "data-node": "language", lang: mark.attrs.lang }, 0],
});

const link = { shape: linkTarget, blank: { kind: "unresolved" as const, href: "#" } };
const unkept = { rendered: false, parseHTML: () => null };

/** A foreign address, where a reader may safely follow it; anything else loses its link and keeps its words. */
function foreignTarget(element: HTMLElement): Record<string, unknown> | false {
  const href = externalAddress.safeParse(element.getAttribute("href")?.trim());
  return href.success ? { kind: "external", href: href.data } : false;
}

/**
 * A link to an article, a picture, or an address. Each kind has attributes of its own, as stored: those that a kind does
 * not have are `undefined`, so that JSON leaves them out.
 */
export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    kind: { ...unkept, default: "unresolved" },
    id: { ...unkept, default: undefined },
    hash: { ...unkept, default: undefined },
    href: { ...unkept, default: undefined },
  }),
  parseHTML: () => [
    { tag: "a[data-kept]", priority: 60, getAttrs: (element) => readKept(link, element) },
    { tag: "a[href]", getAttrs: foreignTarget },
  ],
  renderHTML: ({ mark }) => ["a", writeKept(mark.attrs), 0],
});
