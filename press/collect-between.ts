import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Typesetter } from "./typesetter.ts";

/** So long no page has been asked for: what was made is compressed and sent by then. */
const PAUSE_MS = 50;
const MB = 2 ** 20;
/** With less in it the young generation is left alone. */
const LEAST_YOUNG = 2 * MB;
/** So much may gather since all was last gone through: sooner than V8 would begin to, as it does so in the middle of a page. */
const MOST_GATHERED = { share: 0.35, least: 8 * MB };
/** A heap with more in use takes too long to go through at once; V8 does that in steps. */
const LARGEST_HEAP = 100 * MB;

/** What is known of a heap, in bytes, and how its garbage is collected. */
export interface Heap {
  /** In the generation of what was made lately. */
  young: () => number;
  /** On the heap, garbage and all. */
  size: () => number;
  /** On the heap and beside it: pages lie beside it. */
  used: () => number;
  collectYoung: () => void;
  collectAll: () => void;
}

/**
 * A typesetter whose process collects its garbage between pages. V8 would do so while somebody waits for one, as it is pages by which a
 * heap fills; on one core that made one change in twelve come half as late again.
 */
export function collectingBetween(typesetter: Typesetter, heap: Heap = heapOfV8()): Typesetter {
  const collect = collectorOf(heap);
  let flights = 0;
  let pause: NodeJS.Timeout | undefined;
  return {
    ...typesetter,
    print: async (address, method) => {
      clearTimeout(pause);
      flights += 1;
      try {
        return await typesetter.print(address, method);
      } finally {
        flights -= 1;
        if (flights === 0) pause = setTimeout(collect, PAUSE_MS).unref();
      }
    },
  };
}

function collectorOf(heap: Heap): () => void {
  let least = Number.POSITIVE_INFINITY;
  return () => {
    if (heap.young() > LEAST_YOUNG) heap.collectYoung();
    const used = heap.used();
    // V8 may have gone through all of it meanwhile.
    least = Math.min(least, used);
    const isDue = used - least > Math.max(MOST_GATHERED.least, MOST_GATHERED.share * least);
    if (!isDue || heap.size() > LARGEST_HEAP) return;
    heap.collectAll();
    // What lies beside the heap is freed by and by: the next pause sees what is left.
    least = Number.POSITIVE_INFINITY;
  };
}

/**
 * The heap of this process. What collects is a function that V8 shows only when told to; it is asked for while the process
 * runs, so that no flag on a command line has to be kept.
 * @see https://nodejs.org/docs/latest-v20.x/api/v8.html#v8setflagsfromstringflags
 */
export function heapOfV8(): Heap {
  setFlagsFromString("--expose-gc");
  const gc: (isYoung?: boolean) => void = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return {
    young: () => getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_used_size ?? 0,
    size: () => getHeapStatistics().used_heap_size,
    used: () => {
      const { used_heap_size, external_memory } = getHeapStatistics();
      return used_heap_size + external_memory;
    },
    collectYoung: () => gc(true),
    collectAll: () => gc(),
  };
}
