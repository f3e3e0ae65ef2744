/** Milliseconds, sorted out. */
export interface Quantiles {
  p50: number;
  p95: number;
  p99: number;
}

/** The median, the slowest twentieth and the slowest hundredth of what was measured. */
export function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Runs each task once, one after another, and tells how long they took. */
export async function timeEach(tasks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = [];
  for (const task of tasks) {
    const began = performance.now();
    await task();
    times.push(performance.now() - began);
  }
  return times;
}
