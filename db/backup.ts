import { rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";
import type { OpenStore } from "#db/client.ts";
import { listFaults } from "#db/integrity.ts";

/**
 * Writes the database as it is at this moment into one new file, and looks whether what was written can be read.
 * Holds this process up meanwhile: for commands, not for a server.
 * @throws Error when the file cannot be written, or is not sound; it is then removed
 */
export function backUp(open: OpenStore, file: string): { articles: number; bytes: number } {
  open.writer.prepare("vacuum into ?").run(file);
  const copy = new Database(file, { readonly: true });
  try {
    const faults = listFaults(copy);
    if (faults.length > 0) throw new Error(`The backup is not sound: ${faults.join("; ")}`);
    const articles = z.int().parse(copy.prepare("select count(*) from articles").pluck().get());
    return { articles, bytes: statSync(file).size };
  } catch (problem) {
    rmSync(file, { force: true });
    throw problem;
  } finally {
    copy.close();
  }
}
