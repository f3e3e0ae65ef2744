import type { Instant } from "#domain/calendar.ts";
import { onceFor } from "#domain/once-for.ts";
import { findSection, site } from "#site.ts";

/** How a front is divided below its head. */
export interface FrontPlan {
  language: string;
  rows: readonly (readonly (readonly string[])[])[];
}

/** The front of this paper. */
export const FRONT_PLAN: FrontPlan = { language: site.language, rows: site.front.rows };

/** How the stories of a band stand: see the components of the same names. */
export type Pattern = "feature" | "row" | "half" | "wide" | "narrow";

/** Places in the head that an editor can fill by hand; the rule fills the others. */
export const SECONDS = ["second-1", "second-2"] as const;
export const THIRDS = ["third-1", "third-2", "third-3"] as const;
export const OPINIONS = ["opinion-1", "opinion-2", "opinion-3", "opinion-4"] as const;

/** A place of the front that can be filled by hand. */
export interface SlotPlace {
  slot: string;
  name: string;
}

/** Places that stand together on the page. */
export interface SlotGroup {
  name: string;
  places: readonly SlotPlace[];
}

/** How many places of a band can be filled by hand. */
const SETTABLE: Record<Pattern, number> = { feature: 3, row: 4, half: 2, wide: 2, narrow: 2 };

/** The name of a place in a band: `band-veles-bay-1`. */
export function bandSlot(sections: readonly string[], place: number): string {
  return `band-${sections[0] ?? ""}-${place}`;
}

/** How the bands of a row stand: no two neighbours are alike. */
export function patternsOf(bands: number, place: number): readonly Pattern[] {
  if (bands === 1) return [place === 0 ? "feature" : "row"];
  return place % 2 === 0 ? ["half", "half"] : ["wide", "narrow"];
}

/** Every place of a front that can be filled by hand, in the order in which it is read. */
export const slotsOf = onceFor((plan: FrontPlan): readonly SlotGroup[] => {
  const [first, ...rest] = plan.rows.map((row, place) => rowGroup(row, place));
  return [headGroup(), first, longRead(), ...rest].filter((group) => group !== undefined);
});

const NAMES = new Map(slotsOf(FRONT_PLAN).flatMap(({ places }) => places.map(({ slot, name }) => [slot, name])));

/** A place of the front by its name on the screen. */
export function nameOfPlace(slot: string): string {
  return NAMES.get(slot) ?? slot;
}

function headGroup(): SlotGroup {
  const numbered = (slots: readonly string[], name: string) =>
    slots.map((slot, at) => ({ slot, name: `${name} ${at + 1}` }));
  const head = [{ slot: "lead", name: "Lead" }, ...numbered(OPINIONS, "Opinion")];
  return { name: "Top", places: [...head, ...numbered(SECONDS, "Second"), ...numbered(THIRDS, "Third")] };
}

function longRead(): SlotGroup {
  return { name: "The long read", places: [{ slot: "long-read", name: "Long read" }] };
}

function rowGroup(row: readonly (readonly string[])[], place: number): SlotGroup {
  const patterns = patternsOf(row.length, place);
  const places = row.flatMap((sections, at) => {
    const name = sections.map(sectionName).join(", ");
    return Array.from({ length: SETTABLE[patterns[at] ?? "half"] }, (_, i) => ({
      slot: bandSlot(sections, i + 1),
      name: `${name} ${i + 1}`,
    }));
  });
  return { name: row.map((sections) => sections.map(sectionName).join(", ")).join(" and "), places };
}

function sectionName(slug: string): string {
  return findSection(slug)?.name ?? slug;
}

/** An entry of the editor: a story in a place for a time. */
export interface SlotEntry {
  id: number;
  slot: string;
  validFrom: Instant;
  validTo: Instant;
}

/** Whether it stands at that moment: from its beginning on, and not any more at its end. */
export function isValidAt({ validFrom, validTo }: SlotEntry, at: Instant): boolean {
  return validFrom <= at && at < validTo;
}

/** Which entry stands in each slot at that moment: of those that are valid the one that began last, then the one set last. */
export function entriesAt<Entry extends SlotEntry>(entries: readonly Entry[], at: Instant): Map<string, Entry> {
  const standing = new Map<string, Entry>();
  for (const entry of entries.filter((one) => isValidAt(one, at))) {
    const other = standing.get(entry.slot);
    if (other === undefined || beganLater(entry, other)) standing.set(entry.slot, entry);
  }
  return standing;
}

function beganLater(one: SlotEntry, other: SlotEntry): boolean {
  return one.validFrom > other.validFrom || (one.validFrom === other.validFrom && one.id > other.id);
}

/**
 * What an editor saw of a slot at a moment: every entry that had not ended then. Time alone does not change it; whatever
 * another editor sets, moves or takes away does.
 */
export function sightOf(entries: readonly SlotEntry[], slot: string, at: Instant): string {
  const seen = entries.filter((entry) => entry.slot === slot && entry.validTo > at);
  const sorted = seen.toSorted((one, other) => one.id - other.id);
  return [at, ...sorted.map(({ id, validTo }) => `${id}.${validTo}`)].join(" ");
}

/** The moment of a sight; undefined for what is none. */
export function momentOfSight(sight: string): Instant | undefined {
  const [moment = ""] = sight.split(" ");
  return /^\d{1,15}$/.test(moment) ? Number(moment) : undefined;
}
