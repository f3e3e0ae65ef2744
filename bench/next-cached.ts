import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Running, startServer } from "./server.ts";

/** Below the project, so that Next finds its packages; not in version control. */
const FOLDER = "test-results/bench-next";

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;
const PAGE = `import { readFileSync } from "node:fs";
export const dynamic = "force-static";
export default function Page() {
  return <div dangerouslySetInnerHTML={{ __html: readFileSync("words.html", "utf8") }} />;
}
`;

/** Next with one page, made at its build and served from its own cache: the words of that page. @throws Error when it cannot be built */
export async function startCachedNext(page: string, port: number): Promise<Running> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "app"), { recursive: true });
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "";
  writeFileSync(join(FOLDER, "words.html"), body.replace(/<script[\s\S]*?<\/script>/g, ""));
  writeFileSync(join(FOLDER, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(FOLDER, "app/layout.jsx"), LAYOUT);
  writeFileSync(join(FOLDER, "app/page.jsx"), PAGE);
  // Else the paper's own, found above this folder, would begin its work here too.
  writeFileSync(join(FOLDER, "instrumentation.js"), "export function register() {}\n");
  const next = join(process.cwd(), "node_modules/next/dist/bin/next");
  const { status, stdout, stderr } = spawnSync("node", [next, "build"], { cwd: FOLDER, encoding: "utf8" });
  if (status !== 0) throw new Error(`The page for Next's own cache could not be built.\n${stdout}${stderr}`);
  return startServer(["node", "bench/next.mjs", FOLDER], port, "/", {});
}
