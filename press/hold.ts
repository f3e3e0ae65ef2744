/**
 * Holds the last few of a kind until others have come. What V8 compiles for speed leans on the shapes of what it met, and goes
 * with the last thing of such a shape: a collection of garbage at a moment when no request is there, which is when
 * `collectingBetween` does it, would have some fifty functions compiled again in the middle of the next page.
 * @returns holds a thing, and gives it back
 */
export function holderOf<Thing>(most: number): (thing: Thing) => Thing {
  const held: Thing[] = [];
  let count = 0;
  return (thing) => {
    held[count % most] = thing;
    count += 1;
    return thing;
  };
}
