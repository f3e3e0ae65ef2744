import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const report = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

function cruise(folder: string) {
  const { stdout, stderr } = spawnSync(
    resolve("node_modules/.bin/depcruise"),
    ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "."],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (!stdout) throw new Error(stderr);
  return report.parse(JSON.parse(stdout));
}

const PLANTED = {
  "domain/reads-a-file.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n',
  "domain/asks-the-database.ts": 'import { store } from "#db/client.ts";\nexport const b = store;\n',
  "db/client.ts": "export const store = 1;\n",
  "app/(site)/page.ts": 'import { publish } from "#newsroom/stories.ts";\nexport const c = publish;\n',
  "newsroom/stories.ts": "export const publish = 1;\n",
  "components/views.tsx": 'import { store } from "#db/client.ts";\nexport const d = store;\n',
  "domain/one.ts": 'import { two } from "./two.ts";\nexport const one: number = two + 1;\n',
  "domain/two.ts": 'import { one } from "./one.ts";\nexport const two: number = one + 1;\n',
} as const;

let planted: string;

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), "broadsheet-imports-"));
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) cpSync(file, join(planted, file));
  symlinkSync(resolve("node_modules"), join(planted, "node_modules"));
  for (const [file, text] of Object.entries(PLANTED)) {
    mkdirSync(join(planted, dirname(file)), { recursive: true });
    writeFileSync(join(planted, file), text);
  }
});
afterAll(() => rmSync(planted, { recursive: true, force: true }));

test("the import check reads the TypeScript files of every room and follows the # alias", () => {
  const { modules } = cruise(".");
  for (const room of ["app", "components", "db", "domain", "importers", "newsroom", "press", "reader", "cli", "e2e"]) {
    expect([room, modules.some(({ source }) => source.startsWith(`${room}/`) && /\.tsx?$/.test(source))]).toEqual([
      room,
      true,
    ]);
  }
  const article = modules.find(({ source }) => source === "domain/articles/article.ts");
  expect(article?.dependencies.map(({ resolved }) => resolved)).toContain("domain/body/document.ts");
});

test("every planted violation of the rooms is caught", () => {
  const caught = cruise(planted).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  expect(caught).toEqual(
    expect.arrayContaining([
      "domain/reads-a-file.ts: domain-has-no-node",
      "domain/asks-the-database.ts: domain-imports-only-what-it-may",
      "app/(site)/page.ts: reader-pages-never-call-the-newsroom",
      "components/views.tsx: components-imports-only-what-it-may",
    ]),
  );
  expect(caught.some((line) => line.endsWith(": no-cycle"))).toBe(true);
});
