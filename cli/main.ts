import { type CommandDef, defineCommand, renderUsage, runCommand } from "citty";
import { closeStore } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import { TaskFailed } from "./task.ts";
import { backup } from "./tasks/backup.ts";
import { check } from "./tasks/check.ts";
import { exportArticles } from "./tasks/export.ts";
import { importArticles } from "./tasks/import.ts";
import { migrateDatabase } from "./tasks/migrate.ts";
import { reindex } from "./tasks/reindex.ts";
import { seed } from "./tasks/seed.ts";
import { staff } from "./tasks/staff.ts";

const main = defineCommand({
  meta: {
    name: "broadsheet",
    description: "Tasks of the paper. Each exits 0 on success, 1 on a problem, 2 on wrong usage.",
  },
  subCommands: {
    migrate: migrateDatabase,
    seed,
    import: importArticles,
    export: exportArticles,
    staff,
    reindex,
    backup,
    check,
  },
});

const WRONG_USAGE = 2;

/** Runs the task that the words name. @returns the exit status */
async function run(words: string[]): Promise<number> {
  if (words.length === 0 || words.includes("--help")) {
    console.log(await usageOf(main, words));
    return words.length === 0 ? WRONG_USAGE : 0;
  }
  try {
    await runCommand(main, { rawArgs: words });
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

async function usageOf(command: CommandDef, words: string[]): Promise<string> {
  const name = words.find((word) => !word.startsWith("-"));
  const commands = typeof command.subCommands === "object" ? command.subCommands : {};
  const chosen: unknown = name === undefined ? undefined : Reflect.get(commands, name);
  return renderUsage(isCommand(chosen) ? chosen : command);
}

function isCommand(value: unknown): value is CommandDef {
  return typeof value === "object" && value !== null;
}

process.exitCode = await run(process.argv.slice(2));
