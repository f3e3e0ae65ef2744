/** The same work, done once for each thing: for things that never change, such as an article as it was read. */
export function onceFor<Given extends object, Result>(work: (given: Given) => Result): (given: Given) => Result {
  const done = new WeakMap<Given, { result: Result }>();
  return (given) => {
    const known = done.get(given) ?? { result: work(given) };
    done.set(given, known);
    return known.result;
  };
}

/**
 * Keeps what was found out of texts, for work that takes long and is asked for again: the oldest make way.
 * @param room characters of all those texts together
 */
export function keptByText<Result extends NonNullable<unknown>>(room: number) {
  const found = new Map<string, Result>();
  let taken = 0;
  const makeRoom = () => {
    for (const [oldest] of found) {
      if (taken <= room) return;
      found.delete(oldest);
      taken -= oldest.length;
    }
  };
  return (text: string, find: () => Result): Result => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const result = find();
    if (!found.has(text)) taken += text.length;
    found.set(text, result);
    makeRoom();
    return result;
  };
}
