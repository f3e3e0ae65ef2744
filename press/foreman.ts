import { type ChildProcess, fork } from "node:child_process";
import type { Reading } from "./reads-post.ts";

const LONGEST_PAUSE_MS = 5000;
/** A typesetter that says nothing for so long hangs. */
const SILENCE_MS = 60_000;
const STOP_MS = 7000;

export interface Foreman {
  /** Whether pages can be set now. */
  isReady: () => boolean;
  /** When pages can be set, which may be now. */
  ready: () => Promise<void>;
  tell: (message: { reads: Reading[] }) => void;
  /** How often it had to be started again. */
  restarts: () => number;
  /** Lets it finish what it is at, and not start again. */
  stop: () => Promise<void>;
}

interface Hire {
  script: string;
  args: string[];
  /** The most its heap may take, in MB. */
  heapMb: number;
  note: (what: string, detail: Record<string, unknown>) => void;
}

/** Keeps a typesetter at work: starts it, and starts it again when it ends or hangs, after a pause that grows. */
export function hireForeman({ script, args, heapMb, note }: Hire): Foreman {
  let child: ChildProcess | undefined;
  let [restarts, pause, stopping, heardAt] = [0, 100, false, Date.now()];
  let ready = later();
  const start = () => {
    heardAt = Date.now();
    child = fork(script, args, { stdio: "inherit", ...frugal(heapMb) });
    child.on("message", (message) => {
      heardAt = Date.now();
      if (message === "ready") ready.resolve();
      else pause = 100;
    });
    child.once("error", (problem) => note("the typesetter could not be started", { err: problem }));
    child.once("exit", (code, signal) => {
      if (ready.isDone) ready = later();
      if (stopping) return;
      restarts += 1;
      note("the typesetter ended and is started again", { code, signal, pause });
      setTimeout(() => stopping || start(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  const watch = setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) child?.kill("SIGKILL");
  }, SILENCE_MS / 10).unref();
  start();
  return {
    isReady: () => ready.isDone,
    ready: () => ready.promise,
    tell: (message) => void (child?.connected && child.send(message)),
    restarts: () => restarts,
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await end(child);
    },
  };
}

/**
 * Left alone, V8 lets garbage lie for as long as the machine has room, and malloc keeps a reserve for every thread.
 * @see https://www.gnu.org/software/libc/manual/html_node/Malloc-Tunable-Parameters.html
 */
function frugal(heapMb: number) {
  const execArgv = [...process.execArgv, `--max-old-space-size=${heapMb}`];
  return { execArgv, env: { MALLOC_ARENA_MAX: "2", ...process.env } };
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(kill);
}

interface Later {
  isDone: boolean;
  resolve: () => void;
  promise: Promise<void>;
}

function later(): Later {
  const made: Later = { isDone: false, resolve: () => undefined, promise: Promise.resolve() };
  made.promise = new Promise((resolve) => {
    made.resolve = () => {
      made.isDone = true;
      resolve();
    };
  });
  return made;
}
