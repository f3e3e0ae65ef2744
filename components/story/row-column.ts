/** Classes of one of up to four stories of equal weight beside each other: on a tablet four stand two and two. */
export function rowColumn(cards: number, place: number): string {
  if (cards === 1) return "c12";
  if (cards === 2) return "c6 t6";
  if (cards === 3) return "c4 t4";
  return `c3 t6${place > 1 ? " t-top" : ""}${place === 2 ? " t-first" : ""}`;
}
