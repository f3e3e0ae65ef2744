import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a path may be written with. @see https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
const PLAIN = /^\/[\w/.~%:@!$&'()*+,;=-]*$/;
/** Pages of readers stand in this folder; whatever else there is goes by Next's own server. */
const READERS = "/(site)/";

/** What the build says of its routes. @see https://nextjs.org/docs/app/api-reference/adapters/routing-information */
const routesFile = z.object({
  headers: z.array(z.object({ regex: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) })),
  rewrites: z.object({ beforeFiles: z.array(z.object({ regex: z.string(), destination: z.string() })) }),
  /** The closest first. */
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});
const namesFile = z.record(z.string(), z.string());

interface Routes {
  headers: { pattern: RegExp; headers: { key: string; value: string }[] }[];
  /** Where an address of another form leads: `/feed/:format` for `/feed.xml`. */
  rewrites: { pattern: RegExp; destination: string }[];
  dynamic: { pattern: RegExp; route: string }[];
  /** The file of each route's entry; none for those that are not for readers. */
  files: ReadonlyMap<string, string | undefined>;
}

export type Params = Record<string, string | string[]>;

/** The route an address leads to. */
export interface Found {
  /** Where its entry lies in the build. */
  file: string;
  params: Params;
  /** What the settings say that every answer carries. */
  headers: Record<string, string>;
}

/** Reads a build's routes. @returns what finds the route of a path; undefined when Next has to find out */
export async function readRoutes(folder: string): Promise<(path: string) => Found | undefined> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
  const { headers, rewrites, dynamicRoutes } = routesFile.parse(await read("routes-manifest.json"));
  const routeOf = namesFile.parse(await read("app-path-routes-manifest.json"));
  const entries = Object.entries(namesFile.parse(await read("server/app-paths-manifest.json")));
  const routes = {
    headers: headers.map(({ regex, headers: said }) => ({ pattern: new RegExp(regex), headers: said })),
    rewrites: rewrites.beforeFiles.map(({ regex, destination }) => ({ pattern: new RegExp(regex), destination })),
    dynamic: dynamicRoutes.map(({ page, regex }) => ({ pattern: new RegExp(regex), route: page })),
    files: new Map(entries.map(([name, file]) => [routeOf[name] ?? name, name.startsWith(READERS) ? file : undefined])),
  };
  return (path) => find(routes, path);
}

function find(routes: Routes, path: string): Found | undefined {
  if (!PLAIN.test(path) || !isText(path)) return undefined;
  const rewritten = rewrittenBy(routes.rewrites, path);
  // What has an ending may be a file in `public`.
  if (rewritten === undefined && path.includes(".")) return undefined;
  const asked = rewritten ?? path;
  const dynamic = routes.files.has(asked) ? undefined : routes.dynamic.find(({ pattern }) => pattern.test(asked));
  const file = routes.files.get(dynamic?.route ?? asked);
  if (file === undefined) return undefined;
  return { file, params: dynamic ? paramsOf(dynamic, asked) : {}, headers: headersFor(routes.headers, path) };
}

/** What is written after percent signs may be no text at all: what to answer then is Next's to know. */
function isText(path: string): boolean {
  if (!path.includes("%")) return true;
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** The names in a destination stand in the order in which the address has them. */
function rewrittenBy(rewrites: Routes["rewrites"], path: string): string | undefined {
  for (const { pattern, destination } of rewrites) {
    const values = pattern.exec(path)?.slice(1);
    if (values) return destination.replace(/:\w+/g, () => values.shift() ?? "");
  }
  return undefined;
}

function headersFor(rules: Routes["headers"], path: string): Record<string, string> {
  const pairs = rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
  return Object.fromEntries(pairs.map(({ key, value }) => [key.toLowerCase(), value]));
}

/** As they stand in the address, encoded. `[...all]` is the rest of it, in pieces. */
function paramsOf({ pattern, route }: Routes["dynamic"][number], path: string): Params {
  const values = pattern.exec(path)?.slice(1) ?? [];
  const names = [...route.matchAll(/\[(\.{3})?(\w+)\]/g)];
  return Object.fromEntries(
    names.map(([, rest, name], at) => [name ?? "", rest ? (values[at] ?? "").split("/") : (values[at] ?? "")]),
  );
}
