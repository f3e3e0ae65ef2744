import { LineCounter, parseDocument as parseYaml, type Document as Yaml } from "yaml";
import { z } from "zod";
import { LABELS } from "#domain/articles/label.ts";
import { ROLES } from "#domain/articles/role.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

const text = z.string("not a text; put it in quotes");
const articleId = z.int().positive().max(999_999_999_999_999);
const role = z.enum(ROLES, { error: ({ input }) => `“${input}” is no role; known are: ${ROLES.join(", ")}` });
const slug = text.min(1).max(200);

const change = z.strictObject({
  kind: z.enum(["update", "typo", "correction", "withdrawal"]),
  at: text,
  note: text.default(""),
  replace: z.array(z.tuple([text.min(1), text])).default([]),
});

/** Every field a file may carry above its headline. */
const frontMatter = z.strictObject({
  id: articleId.optional(),
  slug: text.max(200).optional(),
  section: text.optional(),
  kicker: text.default(""),
  label: z
    .enum(LABELS, { error: ({ input }) => `“${input}” is no label; known are: ${LABELS.join(", ")}` })
    .default("news"),
  standfirst: text.default(""),
  frontHeadline: text.default(""),
  socialHeadline: text.default(""),
  searchHeadline: text.default(""),
  dateline: text.optional(),
  topics: z.array(slug).default([]),
  authors: z
    .array(z.strictObject({ name: text.min(1), slug: slug.optional(), role: role.default("author") }))
    .optional(),
  roles: z.record(z.string(), role).default({}),
  language: text.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "not a BCP 47 language tag").default("en"),
  translationOf: articleId.nullable().default(null),
  related: z.array(articleId).default([]),
  published: text.optional(),
  changes: z.array(change).default([]),
});
export type FrontMatter = z.infer<typeof frontMatter>;
export type FrontMatterChange = z.infer<typeof change>;

export interface FrontMatterRead {
  front: FrontMatter;
  /** The line on which the field stands, for problems found later. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** The file with empty lines in the place of the front matter, so that lines keep their numbers. */
  rest: string;
}

/**
 * Takes the YAML between two `---` lines off the beginning of a file.
 * @throws MarkdownProblem naming line and field
 */
export function readFrontMatter(file: string): FrontMatterRead {
  const [whole = "", yaml = ""] = /^---\n((?:[^\n]*\n)*?)---(?:\n|$)/.exec(file) ?? [];
  const lines = new LineCounter();
  const document = parseYaml(yaml, { lineCounter: lines, schema: "core" });
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, lines, path);
  const [broken] = document.errors;
  if (broken !== undefined) throw new MarkdownProblem((broken.linePos?.[0].line ?? 1) + 1, firstLine(broken.message));
  const read = frontMatter.safeParse(withoutEmpty(document.toJS()));
  if (!read.success) throw problemOf(read.error, lineOf);
  return { front: read.data, lineOf, rest: whole.replace(/[^\n]/g, "") + file.slice(whole.length) };
}

/** A field without a value is as good as none. */
function withoutEmpty(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return fields ?? {};
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}

function problemOf(error: z.ZodError, lineOf: (path: readonly PropertyKey[]) => number): MarkdownProblem {
  const [issue] = error.issues;
  if (issue === undefined) return new MarkdownProblem(1, "the front matter cannot be read");
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown];
  return new MarkdownProblem(lineOf(path), `${path.join(".") || "front matter"}: ${issue.message}`);
}

/** The line of the deepest part of the path that is there. */
function lineIn(document: Yaml, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    if (typeof start === "number") return lines.linePos(start).line + 1;
  }
  return 1;
}
