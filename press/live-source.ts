import { findLiveRevision } from "#db/queries/live-posts.ts";
import type { Source } from "./streams.ts";

/**
 * What goes on at a live page: `/live/2071/events` tells its count of changes, and no more. Whoever follows asks for the
 * changes themselves at the page's own address, which is kept and bounded like any other.
 */
export const liveSource: Source = {
  pattern: /^\/live\/([1-9]\d{0,14})\/events$/,
  async listSince([, id], last) {
    const revision = await findLiveRevision(Number(id));
    if (revision === undefined) return undefined;
    return String(revision) === last ? [] : [{ id: String(revision), data: String(revision) }];
  },
};
