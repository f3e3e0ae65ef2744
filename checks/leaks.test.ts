import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const QUERIES = join(import.meta.dirname, "../db/queries");
/** What readers must never see, by the names of its tables. */
const SECRET = ["working_copies", "versions", "notes", "previews", "stories", "schedules", "audit", "staff"];
const AS_WRITTEN = [
  "workingCopies",
  "versions",
  "notes",
  "noteMentions",
  "checklistTicks",
  "previews",
  "stories",
  "schedules",
  "audit",
  "staff",
  "sessions",
];
/** Each looks at one of them, and says no more than it must. */
const MAY: Record<string, readonly string[]> = {
  "demo-staff.ts": ["staff"],
  "lateness.ts": ["schedules"],
  "previews.ts": ["previews"],
};

/** The tables a query module imports from a file of the newsroom's tables, or names in SQL. */
function secretsOf(source: string): string[] {
  const imported = [
    ...source.matchAll(/import (?:type )?\{([^}]*)\} from "#db\/schema\/(?:stories|notes|staff|ledger)\.ts"/g),
  ]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim().replace(/^type /, ""));
  const inSql = SECRET.filter((table) => new RegExp(`\\b(?:from|join|update|into)\\s+"?${table}\\b`, "i").test(source));
  return [...new Set([...imported.filter((name) => AS_WRITTEN.includes(name)), ...inSql])];
}

test("no reader's query touches what is not out: drafts, versions, notes, previews, schedules", () => {
  const files = readdirSync(QUERIES).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((name) => {
    const secrets = secretsOf(readFileSync(join(QUERIES, name), "utf8"));
    return secrets.filter((table) => !MAY[name]?.includes(table)).map((table) => `${name}: ${table}`);
  });
  expect(found).toEqual([]);
});

test("the check sees what it looks for", () => {
  expect(secretsOf('import { versions, workingCopies } from "#db/schema/stories.ts";')).toEqual([
    "versions",
    "workingCopies",
  ]);
  expect(secretsOf('import { checklistTicks, notes } from "#db/schema/notes.ts";')).toEqual([
    "checklistTicks",
    "notes",
  ]);
  expect(secretsOf("sql`select * from notes`")).toEqual(["notes"]);
  expect(secretsOf('import { articleVersions } from "#db/schema/history.ts";')).toEqual([]);
});
