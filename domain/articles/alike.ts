/**
 * Names that look like the same thing twice: they differ in case, hyphens, a plural or one letter. For people to look at,
 * never to be acted on by itself.
 */
export function listAlike(named: readonly { slug: string; name: string }[]): [string, string][] {
  const folded = named.map(({ slug, name }) => ({ slug, key: keyOf(name) }));
  return folded.flatMap(({ slug, key }, at) =>
    folded
      .slice(at + 1)
      .filter((other) => isNear(key, other.key))
      .map((other): [string, string] => [slug, other.slug]),
  );
}

const LEAST_LETTERS = 5;

function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function isNear(one: string, other: string): boolean {
  if (one === other) return one !== "";
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LEAST_LETTERS || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
