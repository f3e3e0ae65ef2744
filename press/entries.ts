import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Handler } from "./typesetter.ts";

/** An address without percent signs, and without a query: such an entry reads as Next's own server would. */
const PLAIN = /^[\w/.~-]+$/;

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
  /** The file of each route's entry. */
  files: ReadonlyMap<string, string>;
}

/**
 * Hands the pages of readers to their entries themselves, past Next's own server, which looks for a file in `public`,
 * for redirects and for a page in the old manner before it comes to them. Whatever it may be needed for goes there.
 * @param server Next's own request handler, prepared
 * @see https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints
 */
export async function entriesBefore(server: Handler, buildFolder = ".next"): Promise<Handler> {
  const routes = await readRoutes(buildFolder);
  const load = createRequire(join(resolve(buildFolder), "x.js"));
  return async (request, response) => {
    const path = request.url ?? "/";
    const file = fileOf(routes, path);
    if (file === undefined) return server(request, response);
    for (const { pattern, headers } of routes.headers)
      if (pattern.test(path)) for (const { key, value } of headers) response.setHeader(key, value);
    const { handler } = load(join(resolve(buildFolder), "server", file));
    const initURL = `http://${request.headers.host}${path}`;
    await handler(request, response, { requestMeta: { relativeProjectDir: ".", initURL, initProtocol: "http" } });
  };
}

async function readRoutes(folder: string): Promise<Routes> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
  const { headers, rewrites, dynamicRoutes } = routesFile.parse(await read("routes-manifest.json"));
  const routeOf = namesFile.parse(await read("app-path-routes-manifest.json"));
  const entries = Object.entries(namesFile.parse(await read("server/app-paths-manifest.json")));
  return {
    headers: headers.map(({ regex, headers: said }) => ({ pattern: new RegExp(regex), headers: said })),
    rewrites: rewrites.beforeFiles.map(({ regex, destination }) => ({ pattern: new RegExp(regex), destination })),
    dynamic: dynamicRoutes.map(({ page, regex }) => ({ pattern: new RegExp(regex), route: page })),
    files: new Map(entries.map(([name, file]) => [routeOf[name] ?? name, file])),
  };
}

/** The entry of a path; undefined when Next has to find out. */
function fileOf({ rewrites, dynamic, files }: Routes, path: string): string | undefined {
  if (!PLAIN.test(path)) return undefined;
  const rewritten = rewrittenBy(rewrites, path);
  // What has an ending may be a file in `public`.
  if (rewritten === undefined && path.includes(".")) return undefined;
  const asked = rewritten ?? path;
  return files.get(asked) ?? files.get(dynamic.find(({ pattern }) => pattern.test(asked))?.route ?? "");
}

/** The names in a destination stand in the order in which the address has them. */
function rewrittenBy(rewrites: Routes["rewrites"], path: string): string | undefined {
  for (const { pattern, destination } of rewrites) {
    const values = pattern.exec(path)?.slice(1);
    if (values) return destination.replace(/:\w+/g, () => values.shift() ?? "");
  }
  return undefined;
}
