/** The same work, done once for each thing: for things that never change, such as an article as it was read. */
export function onceFor<Given extends object, Result>(work: (given: Given) => Result): (given: Given) => Result {
  const done = new WeakMap<Given, { result: Result }>();
  return (given) => {
    const known = done.get(given) ?? { result: work(given) };
    done.set(given, known);
    return known.result;
  };
}
