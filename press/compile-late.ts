import { setFlagsFromString } from "node:v8";

/** So many bytes of a function's bytecode are run before V8 compiles it for speed: twice what it does by itself. */
const AFTER_BYTES = 300_000;

/**
 * Holds V8's compiler back. Left alone it takes up to a fifth of what a change costs in the first hundred changes after a
 * start, for functions that a page runs a few times. Said here and not on the command line: a Node that does not know the
 * flag passes it over, and does not refuse to start.
 * @see https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags
 */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${AFTER_BYTES}`);
}
