import { setFlagsFromString } from "node:v8";

/** By so much of what is in use a heap may grow before V8 looks through all of it. */
const PERCENT = 100;

/**
 * Lets a heap grow to twice of what is in use before V8 goes through all of it for garbage. Left alone it lets a small heap grow
 * by a third, and a change to one article costs both processes a tenth of their time for that.
 * @see https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags
 */
export function collectSeldom(): void {
  setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
