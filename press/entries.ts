import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Captured } from "./capture.ts";
import { type Params, readRoutes } from "./routes.ts";
import { type Branch, partsOf, setPage } from "./set-page.ts";
import type { Maker } from "./typesetter.ts";

/** What the build makes of a page or of a route handler. */
interface Entry {
  routeModule: {
    userland: {
      loaderTree?: Branch;
      GET?: (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
    };
  };
}

/** Stylesheets by the file that imports them, its ending left off. */
const manifest = z.object({ entryCSSFiles: z.record(z.string(), z.array(z.object({ path: z.string() }))) });

/** Makes what an entry is of; undefined when only Next can. */
type Make = (params: Params, url: URL) => Promise<Captured>;

/**
 * Makes what readers ask for out of the pages and route handlers that Next built, past Next's router. Whatever it does not
 * know, and whatever a page throws, goes to Next: a redirect, a refusal and a bug are Next's to answer.
 * @param next makes everything
 * @param note told of what Next could make and this could not: it only costs time
 */
export async function entriesBefore(
  next: Maker,
  origin: string,
  note: (problem: unknown) => void,
  buildFolder = ".next",
): Promise<Maker> {
  const findRoute = await readRoutes(buildFolder);
  const open = opener(resolve(buildFolder));
  return async (address) => {
    const found = findRoute(address.split("?", 1)[0] ?? address);
    if (found === undefined) return next(address);
    try {
      const make = await open(found.file);
      if (make === undefined) return next(address);
      const made = await make(found.params, new URL(address, origin));
      return { ...made, headers: { ...found.headers, ...made.headers } };
    } catch (problem) {
      const captured = await next(address);
      if (!isSignal(problem) && captured.status < 500) note(problem);
      return captured;
    }
  };
}

/** Reads each entry of a build once. */
function opener(folder: string): (file: string) => Promise<Make | undefined> {
  const load = createRequire(join(folder, "x.js"));
  const known = new Map<string, Promise<Make | undefined>>();
  return (file) => {
    const made = known.get(file) ?? makeOf(load, join(folder, "server", file));
    known.set(file, made);
    return made;
  };
}

async function makeOf(load: (path: string) => unknown, path: string): Promise<Make | undefined> {
  // The bundle of an entry says what is in it; nothing else does.
  const { routeModule } = (await load(path)) as Entry;
  const { loaderTree, GET } = routeModule.userland;
  if (GET) return async (params, url) => captured(await GET(new Request(url), { params: Promise.resolve(params) }));
  const parts = loaderTree && partsOf(loaderTree);
  if (parts === undefined) return undefined;
  const sources = [...parts.layouts, parts.page].map(([, source]) => source);
  const styles = await readStyles(path.replace(/\.js$/, "_client-reference-manifest.js"), sources);
  return async (params, url) => {
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(queryOf(url)) };
    const body = await setPage(parts, props, styles);
    return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
  };
}

/** Out of a script that assigns JSON. @throws Error when there are none: the page would come out bare */
async function readStyles(file: string, sources: readonly string[]): Promise<string[]> {
  const [, json = ""] = /\] = (\{.*\});?\s*$/s.exec(await readFile(file, "utf8")) ?? [];
  const { entryCSSFiles } = manifest.parse(JSON.parse(json));
  const paths = sources.flatMap((source) => entryCSSFiles[source.replace(/\.\w+$/, "")] ?? []);
  if (paths.length === 0) throw new Error(`${file} names no stylesheets of ${sources.join(" and ")}.`);
  return [...new Set(paths.map(({ path }) => `/_next/${path}`))];
}

async function captured(response: Response): Promise<Captured> {
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** As a page is given it: what stands there twice is a list. */
function queryOf({ searchParams }: URL): Params {
  const lists = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)] as const);
  return Object.fromEntries(lists.map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]));
}

/** What Next's own functions throw to be understood by it: a redirect, a page that is not there. */
function isSignal(problem: unknown): boolean {
  return problem instanceof Error && "digest" in problem && String(problem.digest).startsWith("NEXT_");
}
