import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const MANIFEST = join(process.cwd(), "public/reader/manifest.json");
const manifest = z.object({ main: z.string() });
let found: string | undefined;

/** Address of the readers' script; undefined until `reader/bundle.mjs` has made it: every page works without. */
export function scriptAddress(): string | undefined {
  try {
    found ??= manifest.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ MANIFEST, "utf8"))).main;
  } catch {
    return undefined;
  }
  return found;
}
