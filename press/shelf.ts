import { LRUCache } from "lru-cache";
import { type Kept, sizeOf } from "./print.ts";

const MB = 1024 * 1024;
/** Of the whole, for pictures, cards, styles and scripts: what shows pages must not push them out, nor they it. */
const FILES_SHARE = 0.25;
const MOST_REFUSALS = 2000;
const REFUSALS_BYTES = 4 * MB;

/** Where prints are kept, the least used leaving first. Refusals have a small place of their own, which inventing addresses fills. */
export interface Shelf {
  find: (address: string) => Kept | undefined;
  put: (address: string, kept: Kept) => void;
  forget: (address: string) => void;
  bytes: () => number;
  count: () => number;
}

/** @param megabytes for pages and files together */
export function createShelf(megabytes: number): Shelf {
  const keep = (bytes: number) =>
    new LRUCache<string, Kept>({ maxSize: bytes, maxEntrySize: bytes / 8, sizeCalculation: sizeOf });
  const pages = keep(megabytes * MB * (1 - FILES_SHARE));
  const files = keep(megabytes * MB * FILES_SHARE);
  const refusals = new LRUCache<string, Kept>({
    max: MOST_REFUSALS,
    maxSize: REFUSALS_BYTES,
    sizeCalculation: (kept) => Math.min(sizeOf(kept), REFUSALS_BYTES / 4),
  });
  const shelves = [pages, files, refusals];
  const shelfOf = ({ status, isFile }: Kept) => {
    if (status !== 200) return refusals;
    return isFile ? files : pages;
  };
  const forget = (address: string) => {
    for (const shelf of shelves) shelf.delete(address);
  };
  const put = (address: string, kept: Kept) => {
    forget(address);
    shelfOf(kept).set(address, kept);
  };
  return {
    find: (address) => pages.get(address) ?? files.get(address) ?? refusals.get(address),
    put,
    forget,
    bytes: () => shelves.reduce((sum, shelf) => sum + shelf.calculatedSize, 0),
    count: () => shelves.reduce((sum, shelf) => sum + shelf.size, 0),
  };
}
