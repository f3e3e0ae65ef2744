import { hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openedStore } from "#db/client.ts";
import { env } from "#env.ts";

const KEY_BYTES = 32;
const secrets = new Map<string, string>();

/**
 * A key for one purpose, derived from the secret of this installation: the setting SECRET, or a file in `DATA_DIR/keys`
 * that is made at its first use. Without that secret, what it protects is lost.
 * @see https://www.rfc-editor.org/rfc/rfc5869
 */
export function keyFor(purpose: string): Buffer {
  const secret = env.SECRET ?? secretBeside(openedStore().file);
  return Buffer.from(hkdfSync("sha256", secret, "broadsheet", purpose, KEY_BYTES));
}

function secretBeside(database: string): string {
  const file = join(dirname(database), "keys", "secret");
  const known = secrets.get(file) ?? readOrMake(file);
  secrets.set(file, known);
  return known;
}

function readOrMake(file: string): string {
  const found = readIfThere(file);
  if (found !== undefined) return found;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, randomBytes(KEY_BYTES).toString("base64url"), { mode: 0o600, flush: true });
  try {
    // A link is made whole or not at all, and never over another: two processes at once agree on one secret.
    linkSync(own, file);
  } catch (problem) {
    if (!isCalled(problem, "EEXIST")) throw problem;
  } finally {
    rmSync(own);
  }
  return readFileSync(file, "utf8");
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (problem) {
    if (isCalled(problem, "ENOENT")) return undefined;
    throw problem;
  }
}

function isCalled(problem: unknown, code: string): boolean {
  return problem instanceof Error && "code" in problem && problem.code === code;
}
