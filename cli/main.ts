import { defineCommand, renderUsage, runCommand, runMain } from "citty";
import { closeStore } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import { TaskFailed } from "./task.ts";

const main = defineCommand({
  meta: {
    name: "broadsheet",
    description: "Tasks of the paper. Each exits 0 on success, 1 on a problem, 2 on wrong usage.",
  },
  // Each is loaded when it is asked for: a small task should not wait for what a large one needs.
  subCommands: {
    migrate: async () => (await import("./tasks/migrate.ts")).migrateDatabase,
    seed: async () => (await import("./tasks/seed.ts")).seed,
    import: async () => (await import("./tasks/import.ts")).importArticles,
    export: async () => (await import("./tasks/export.ts")).exportArticles,
    staff: async () => (await import("./tasks/staff.ts")).staff,
    redirect: async () => (await import("./tasks/redirect.ts")).redirect,
    topic: async () => (await import("./tasks/merge.ts")).topic,
    author: async () => (await import("./tasks/merge.ts")).author,
    deliveries: async () => (await import("./tasks/deliveries.ts")).deliveries,
    "publish-due": async () => (await import("./tasks/publish-due.ts")).publishDue,
    reindex: async () => (await import("./tasks/reindex.ts")).reindex,
    backup: async () => (await import("./tasks/backup.ts")).backup,
    check: async () => (await import("./tasks/check.ts")).check,
  },
});

const WRONG_USAGE = 2;

/** Runs the task that the words name. @returns the exit status */
async function run(words: string[]): Promise<number> {
  if (words.length === 0) {
    console.log(await renderUsage(main));
    return WRONG_USAGE;
  }
  try {
    if (words.includes("--help")) await runMain(main, { rawArgs: words });
    else await runCommand(main, { rawArgs: words });
    return 0;
  } catch (problem) {
    return report(problem);
  } finally {
    await closeStore();
  }
}

/** What a person can act on is said in a line; anything else is a fault of the program and shown whole. */
function report(problem: unknown): number {
  if (problem instanceof Error && problem.name === "CLIError") {
    console.error(`${problem.message}\nSee: npx broadsheet --help`);
    return WRONG_USAGE;
  }
  const expected = problem instanceof Refusal || problem instanceof TaskFailed;
  console.error(expected ? problem.message : problem);
  return 1;
}

process.exitCode = await run(process.argv.slice(2));
