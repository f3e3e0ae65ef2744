import { setPriority } from "node:os";
import sharp from "sharp";
import { Refusal } from "#domain/refusal.ts";
import { type Answered, type Asked, TASKS } from "#newsroom/pictures/picture-tasks.ts";

/** Below everything that readers wait for. */
const LOW_PRIORITY = 10;

setPriority(LOW_PRIORITY);
sharp.concurrency(1);
sharp.cache(false);

let last: Promise<void> = Promise.resolve();

process.on("message", (asked: Asked) => {
  last = last.then(async () => process.send?.(await answer(asked)));
});
process.on("disconnect", () => process.exit(0));

async function answer({ id, task, input }: Asked): Promise<Answered> {
  try {
    const work: (input: never) => Promise<unknown> = TASKS[task];
    return { id, value: await work(input as never) };
  } catch (problem) {
    if (problem instanceof Refusal) return { id, refusal: { code: problem.code, message: problem.message } };
    return { id, failure: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}
