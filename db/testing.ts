import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { closeStore, type OpenStore, openStore, replaceStore } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";

const folders: string[] = [];
let isStanding = false;

afterEach(async () => {
  if (!isStanding) await closeStore();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A migrated, empty paper in a folder of its own, which every module now uses; gone after the test. */
export function freshStore(): OpenStore {
  return storeIn(freshFolder());
}

/** The same for all tests of a file: made before them, and gone when the answered function is called. */
export function standingStore(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  isStanding = true;
  storeIn(folder);
  return async () => {
    isStanding = false;
    await closeStore();
    rmSync(folder, { recursive: true, force: true });
  };
}

function storeIn(folder: string): OpenStore {
  const store = openStore(join(folder, "broadsheet.db"), { create: true });
  migrate(store.writer, 0);
  replaceStore(store);
  return store;
}

/** An empty folder, gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-"));
  folders.push(folder);
  return folder;
}
