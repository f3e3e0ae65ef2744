import { countPublicVersions, findPublicVersion, listPublicVersions } from "#db/queries/history.ts";
import { chooseTwo, findVersion } from "#domain/history/public-version.ts";

/** `?until=` is the newest version that is listed, `from` and `to` are compared; whatever makes no sense is passed over. */
export type AskedVersions = Record<string, string | string[] | undefined>;

/** The versions on this page of the history, and the two to compare. */
export async function readHistory(article: number, asked: AskedVersions) {
  const total = await countPublicVersions(article);
  const all = Array.from({ length: total }, (_, before) => ({ number: before + 1 }));
  const last = findVersion(all, first(asked.until))?.number ?? total;
  const compared = chooseTwo(all, { from: first(asked.from), to: first(asked.to) });
  const [from, to] = compared
    ? [await findPublicVersion(article, compared.from.number), await findPublicVersion(article, compared.to.number)]
    : [];
  return { versions: await listPublicVersions(article, last), total, two: from && to && { from, to } };
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
