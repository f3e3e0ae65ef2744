/** Lets so many work at once; the others wait for their turn, at most so many. @throws Crowded when too many wait */
export function createTurns(most: number, mostWaiting: number) {
  const waiting: (() => void)[] = [];
  let working = 0;
  return {
    waiting: () => waiting.length,
    async take<Result>(work: () => Promise<Result>): Promise<Result> {
      if (waiting.length >= mostWaiting) throw new Crowded();
      // Whoever leaves hands its place over, so nobody who comes meanwhile takes it.
      if (working >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else working += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) working -= 1;
        else next();
      }
    },
  };
}

/** More pages are asked for than can be made soon. */
export class Crowded extends Error {
  override readonly name = "Crowded";
}
