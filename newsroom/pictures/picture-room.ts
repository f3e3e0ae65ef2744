import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "#domain/refusal.ts";
import type { Answered, InputOf, ResultOf, TaskName } from "#newsroom/pictures/picture-tasks.ts";

/**
 * Pictures are worked on in a process of their own, of low priority: a large one does not hold up readers, and one that
 * brings its reader down (a decompression bomb, a fault of a decoder) brings down that process alone.
 */

const LONGEST_MS = 120_000;
const IDLE_MS = 30_000;

interface Waiting {
  resolve: (value: never) => void;
  reject: (problem: unknown) => void;
}

interface Room {
  child?: ChildProcess | undefined;
  waiting: Map<number, Waiting>;
  idle?: NodeJS.Timeout | undefined;
  asked: number;
  /** Whether readers are served beside it. */
  polite: boolean;
}
const shelf: { [key: symbol]: Room | undefined } = globalThis;
const KEY = Symbol.for("broadsheet.picture-room");

function room(): Room {
  const found = shelf[KEY] ?? { waiting: new Map(), asked: 0, polite: false };
  shelf[KEY] = found;
  return found;
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
    return await new Promise<ResultOf<Name>>((resolve, reject) => {
      here.waiting.set(id, { resolve, reject });
      child.send({ id, task, input });
    });
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
  child.on("message", (answered: Answered) => settle(here, answered));
  child.once("exit", () => {
    if (here.child === child) here.child = undefined;
    for (const { reject } of here.waiting.values())
      reject(new Refusal("invalid", "This picture could not be worked on: it asks for too much. Make it smaller."));
  });
  return child;
}

function settle(here: Room, { id, value, refusal, failure }: Answered): void {
  const waiting = here.waiting.get(id);
  if (refusal) waiting?.reject(new Refusal(refusal.code, refusal.message));
  else if (failure !== undefined) waiting?.reject(new Error(failure));
  else waiting?.resolve(value as never);
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
