import { type Draft, draft } from "#domain/articles/draft.ts";

/** A text whose words are these. */
export function wordsOf(headline: string): Draft {
  return draft.parse({
    headline,
    standfirst: "",
    kicker: "",
    frontHeadline: "",
    socialHeadline: "",
    searchHeadline: "",
    dateline: "",
    section: "",
    label: "news",
    language: "en",
    translationOf: null,
    slug: "",
    topics: [],
    authors: [],
    related: [],
    lead: null,
    body: { type: "doc", content: [] },
  });
}

/** A clock that only goes when told to. */
export function handClock() {
  let now = 0;
  let waiting: { at: number; work: () => void }[] = [];
  return {
    after(milliseconds: number, work: () => void) {
      const entry = { at: now + milliseconds, work };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    /** Lets that much time pass, and whatever was waiting for it happen. */
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.sort((one, other) => one.at - other.at)[0];
        if (next === undefined || next.at > end) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.work();
        await settled();
      }
      now = end;
      await settled();
    },
  };
}

/** Everything that was promised and could be kept by now. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await Promise.resolve();
}

/** A device's store that forgets when the test ends. */
export function memoryShelf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      kept.set(key, value);
    },
    removeItem(key) {
      kept.delete(key);
    },
  };
}
