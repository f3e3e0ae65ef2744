import type { Page } from "#db/queries/listings.ts";

export const PAGE = 20;

/**
 * One page of a listing. `before` is the segment of the address, absent on the first page.
 * @returns undefined when it names nothing of this listing
 */
export async function readListing<Listed>(
  before: string | undefined,
  list: (page: Page) => Promise<Listed | undefined>,
): Promise<Listed | undefined> {
  if (before === undefined) return list({ limit: PAGE });
  return /^[1-9]\d{0,14}$/.test(before) ? list({ before: Number(before), limit: PAGE }) : undefined;
}

/** Path of the page after the one that is shown. */
export function pathOfOlder(base: string, older: number | undefined): string | undefined {
  return older === undefined ? undefined : `${base}/before/${older}`;
}

/** Path of the page before the one that is shown: the first one when no id says which. */
export function pathOfNewer(base: string, before: string | undefined, newer: number | undefined): string | undefined {
  if (before === undefined) return undefined;
  return newer === undefined ? base : `${base}/before/${newer}`;
}
