import { availableParallelism, setPriority } from "node:os";
import { argv } from "node:process";
import sharp from "sharp";
import { Refusal } from "#domain/refusal.ts";
import { type Answered, type Asked, TASKS } from "#newsroom/pictures/picture-tasks.ts";

/** Below everything that readers wait for. */
const LOW_PRIORITY = 10;

/** Beside a server that readers wait for, one picture at a time and after them; in a command, as fast as can be. */
const isPolite = argv.includes("polite");
if (isPolite) setPriority(LOW_PRIORITY);
sharp.concurrency(1);
sharp.cache(false);

const waiting: Asked[] = [];
let free = isPolite ? 1 : availableParallelism();

process.on("message", (asked: Asked) => {
  waiting.push(asked);
  void takeNext();
});
process.on("disconnect", () => process.exit(0));

async function takeNext(): Promise<void> {
  const asked = free > 0 ? waiting.shift() : undefined;
  if (asked === undefined) return;
  free -= 1;
  process.send?.(await answer(asked));
  free += 1;
  await takeNext();
}

async function answer({ id, task, input }: Asked): Promise<Answered> {
  try {
    const work: (input: never) => Promise<unknown> = TASKS[task];
    return { id, value: await work(input as never) };
  } catch (problem) {
    if (problem instanceof Refusal) return { id, refusal: { code: problem.code, message: problem.message } };
    return { id, failure: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}
