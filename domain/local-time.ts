import type { Instant } from "#domain/calendar.ts";
import { machineTime, writeFullDay } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { site } from "#site.ts";

/** A moment as a clock in the paper's zone shows it, and as a form field sends it: `2026-10-25T02:30`. */
export type LocalTime = string;

/** What a local time stands for. Clocks are put forward, and an hour never was; or back, and an hour came twice. */
export type ReadTime =
  | { kind: "once"; at: Instant }
  | { kind: "twice"; first: Instant; second: Instant }
  /** `from` is where the clock was when it was put forward, `to` where it was put. */
  | { kind: "never"; from: LocalTime; to: LocalTime };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/;

/** What a clock in the paper's zone shows at that instant, to the minute. */
export function localTimeAt(at: Instant): LocalTime {
  return machineTime(at).slice(0, 16);
}

/** How far the paper's clocks are from UTC at that instant: `UTC+2`. */
export function offsetAt(at: Instant): string {
  const [, sign = "+", hours = "00", minutes = "00"] = /([+-])(\d{2}):(\d{2})$/.exec(machineTime(at)) ?? [];
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** What a local time stands for. @throws Refusal "invalid" when it is no time at all */
export function readLocalTime(written: string): ReadTime {
  const local = written.trim();
  const asUtc = WRITTEN.test(local) ? Date.parse(`${local.slice(0, 16)}Z`) : Number.NaN;
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== local.slice(0, 16))
    throw new Refusal("invalid", `Give a day and a time such as 2026-11-17 18:00: “${local.slice(0, 40)}” is neither.`);
  const offsets = [offsetMs(asUtc - DAY_MS), offsetMs(asUtc + DAY_MS)];
  const found = [...new Set(offsets.map((offset) => asUtc - offset))]
    .filter((at) => localTimeAt(at) === local.slice(0, 16))
    .sort((one, other) => one - other);
  const [first, second] = found;
  if (first === undefined) return missing(asUtc, Math.min(...offsets), Math.max(...offsets));
  return second === undefined ? { kind: "once", at: first } : { kind: "twice", first, second };
}

function offsetMs(at: Instant): number {
  return Date.parse(`${localTimeAt(at)}Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Between the two instants the local time could have meant lies the moment at which the clock was put forward. */
function missing(asUtc: Instant, before: number, after: number): ReadTime {
  let [low, high] = [asUtc - after, asUtc - before];
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetMs(middle) === before) low = middle;
    else high = middle;
  }
  return { kind: "never", from: new Date(high + before).toISOString().slice(0, 16), to: localTimeAt(high) };
}

/**
 * The instant a local time stands for, for what goes out by itself.
 * @param which of the two, where an hour came twice
 * @throws Refusal "invalid" with advice: for no time, one that never was, or one of two without a choice
 */
export function instantOf(written: string, which?: "first" | "second"): Instant {
  const read = readLocalTime(written);
  if (read.kind === "once") return read.at;
  const [day = "", time = ""] = written.trim().split("T");
  const on = writeFullDay(day, site.language);
  if (read.kind === "never") {
    const [from, to] = [read.from, read.to].map((local) => local.slice(11));
    throw new Refusal(
      "invalid",
      `There is no ${time.slice(0, 5)} on ${on}: clocks go from ${from} to ${to}. Choose a time before ${from}, or ${to} or later.`,
    );
  }
  if (which !== undefined) return read[which];
  throw new Refusal(
    "invalid",
    `On ${on} clocks are put back, and ${time.slice(0, 5)} comes twice. Choose the first (${offsetAt(read.first)}) or the second (${offsetAt(read.second)}).`,
  );
}
