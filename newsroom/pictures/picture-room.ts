import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { shared } from "#db/shared.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Answered, InputOf, ResultOf, TaskName } from "#newsroom/pictures/picture-tasks.ts";

/**
 * Pictures are worked on in a process of their own, of low priority: a large one does not hold up readers, and one that
 * brings its reader down (a decompression bomb, a fault of a decoder) brings down that process alone.
 */

const LONGEST_MS = 120_000;
const IDLE_MS = 30_000;
const TOO_MUCH = "This picture could not be worked on: it asks for too much. Make it smaller.";

/**
 * Shared by every bundle of the server. What is answered passes through it as plain data, and becomes a value or a refusal
 * where it was asked for: each bundle has classes of its own.
 */
interface Room {
  child?: ChildProcess | undefined;
  waiting: Map<number, (answered: Answered) => void>;
  idle?: NodeJS.Timeout | undefined;
  asked: number;
  /** Whether readers are served beside it. */
  polite: boolean;
}
const current = shared<Room>("picture-room");

function room(): Room {
  current.value ??= { waiting: new Map(), asked: 0, polite: false };
  return current.value;
}

/** From now on pictures wait for readers: said once by a server, never by a command. */
export function yieldToReaders(): void {
  room().polite = true;
}

/**
 * Has a task done in the picture room.
 * @throws Refusal of the task; Refusal "invalid" when the room fell over it or took too long
 */
export async function inPictureRoom<Name extends TaskName>(task: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
  const here = room();
  const child = openRoom(here);
  here.asked += 1;
  const id = here.asked;
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_MS);
  try {
    const answered = await new Promise<Answered>((resolve) => {
      here.waiting.set(id, resolve);
      child.send({ id, task, input });
    });
    return resultOf(answered) as ResultOf<Name>;
  } finally {
    clearTimeout(timer);
    here.waiting.delete(id);
    if (here.waiting.size === 0) rest(here);
  }
}

function openRoom(here: Room): ChildProcess {
  clearTimeout(here.idle);
  const child = here.child ?? start(here);
  here.child = child;
  child.ref();
  child.channel?.ref();
  return child;
}

/** The commands and the server are started in the project's folder, where `imports` of package.json holds. */
function start(here: Room): ChildProcess {
  const child = fork(
    join(/* turbopackIgnore: true */ process.cwd(), "newsroom/pictures/picture-worker.mjs"),
    here.polite ? ["polite"] : [],
    {
      execArgv: [],
    },
  );
  child.on("message", (answered: Answered) => here.waiting.get(answered.id)?.(answered));
  child.once("exit", () => {
    if (here.child === child) here.child = undefined;
    for (const [id, answer] of here.waiting) answer({ id, refusal: { code: "invalid", message: TOO_MUCH } });
  });
  return child;
}

function resultOf({ value, refusal, failure }: Answered): unknown {
  if (refusal) throw new Refusal(refusal.code, refusal.message);
  if (failure !== undefined) throw new Error(failure);
  return value;
}

/** A room without work keeps nobody waiting, and is closed after a while. */
function rest(here: Room): void {
  here.child?.unref();
  here.child?.channel?.unref();
  here.idle = setTimeout(() => {
    here.child?.disconnect();
    here.child = undefined;
  }, IDLE_MS);
  here.idle.unref();
}
