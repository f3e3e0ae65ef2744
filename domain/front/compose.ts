import type { ArticleCard } from "#domain/articles/article.ts";
import { isOpinion, type Label } from "#domain/articles/label.ts";
import {
  bandSlot,
  type FrontPlan,
  OPINIONS,
  type Pattern,
  patternsOf,
  SECONDS,
  slotsOf,
  THIRDS,
} from "#domain/front/slots.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

export interface FrontMaterial {
  /** Released articles, newest first. */
  pool: readonly ArticleCard[];
  slots: readonly { slot: string; article: ArticleCard }[];
  live: readonly ArticleCard[];
  mostRead: readonly ArticleCard[];
  /** What is related to the lead, best first. */
  related: readonly ArticleCard[];
}

export interface Band {
  pattern: Pattern;
  sections: readonly string[];
  cards: ArticleCard[];
}

/** The front, place by place. No article stands twice, but for the list of the most read. */
export interface Front {
  live: ArticleCard | undefined;
  lead: ArticleCard | undefined;
  /** Stories that belong to the lead, set as headlines below it. */
  besideLead: ArticleCard[];
  seconds: ArticleCard[];
  thirds: ArticleCard[];
  opinion: ArticleCard[];
  editorial: ArticleCard | undefined;
  letters: ArticleCard | undefined;
  longRead: ArticleCard | undefined;
  rows: Band[][];
  also: ArticleCard[];
  mostRead: ArticleCard[];
  /** What stands in each place that can be filled by hand, whoever filled it. */
  places: ReadonlyMap<string, ArticleCard>;
}

const ROOM: Record<Pattern, number> = { feature: 7, row: 4, half: 4, wide: 4, narrow: 3 };
const NEWS: readonly Label[] = ["news", "report", "analysis", "explainer", "interview"];
const BESIDE_LEAD = 3;
const ALSO = 9;
const NEAR_MS = 14 * 86_400_000;

type Test = (card: ArticleCard) => boolean;
const isNews: Test = ({ label }) => NEWS.includes(label);
const isColumn: Test = ({ label }) => label === "opinion";
const hasPicture: Test = ({ picture }) => picture !== undefined;

/** Hands out each article once. */
class Pile {
  readonly #left: Set<ArticleCard>;

  constructor(pool: readonly ArticleCard[], reserved: readonly ArticleCard[]) {
    const known = new Set(reserved.map(({ id }) => id));
    this.#left = new Set(pool.filter(({ id }) => !known.has(id) && Boolean(known.add(id))));
  }

  take(limit: number, ...tests: Test[]): ArticleCard[] {
    const taken: ArticleCard[] = [];
    for (const card of this.#left) {
      if (taken.length >= limit) break;
      if (tests.every((test) => test(card))) taken.push(card);
    }
    for (const card of taken) this.#left.delete(card);
    return taken;
  }

  /** The first card of the first test that any card passes. */
  first(...choices: Test[]): ArticleCard | undefined {
    for (const choice of choices) {
      const [card] = this.take(1, choice);
      if (card) return card;
    }
    return undefined;
  }
}

/** The article that leads the front: the editor's, else the newest news with a picture, else the newest. */
export function chooseLead(material: Omit<FrontMaterial, "related">, plan: FrontPlan): ArticleCard | undefined {
  return takeLead(open(material, plan).table);
}

/** Composes the front by rule from the newest articles and the editor's slots. */
export function composeFront(material: FrontMaterial, plan: FrontPlan): Front {
  const { table, live } = open(material, plan);
  const lead = takeLead(table);
  const besideLead = lead === undefined ? [] : takeBesideLead(table.pile, lead, material.related);
  const head = composeHead(table);
  const rest = composeRest(table, plan);
  return { live, lead, besideLead, ...head, ...rest, mostRead: [...material.mostRead], places: table.placed };
}

/** Where a front is laid out: what the editor chose, what is left of the rest, and what was placed so far. */
class Table {
  readonly placed = new Map<string, ArticleCard>();

  constructor(
    readonly chosen: ReadonlyMap<string, ArticleCard>,
    readonly pile: Pile,
  ) {}

  /** The editor's choice for a slot, else the first card of the first test that any passes. */
  fill(slot: string, ...choices: Test[]): ArticleCard[] {
    const card = this.chosen.get(slot) ?? this.pile.first(...choices);
    if (card === undefined) return [];
    this.placed.set(slot, card);
    return [card];
  }
}

/** What the editor chose, what is live, and the pile of all the rest in the paper's language. */
function open({ pool, slots, live: allLive }: Omit<FrontMaterial, "related">, plan: FrontPlan) {
  const language = primaryLanguage(plan.language);
  const own = pool.filter((card) => primaryLanguage(card.language) === language);
  const chosen = choicesOf(slots, plan);
  const slotted = [...chosen.values()];
  const live = allLive.find(({ id }) => !slotted.some((card) => card.id === id));
  const pile = new Pile(own, live === undefined ? slotted : [...slotted, live]);
  return { live, table: new Table(chosen, pile) };
}

/** A story chosen for two places stands in the one that is read first; a place that this front does not have is nothing. */
function choicesOf(slots: FrontMaterial["slots"], plan: FrontPlan): Map<string, ArticleCard> {
  const chosen = new Map<string, ArticleCard>();
  const shown = new Set<number>();
  const wanted = new Map(slots.toReversed().map(({ slot, article }) => [slot, article]));
  for (const { slot } of slotsOf(plan).flatMap(({ places }) => places)) {
    const article = wanted.get(slot);
    if (article === undefined || shown.has(article.id)) continue;
    chosen.set(slot, article);
    shown.add(article.id);
  }
  return chosen;
}

function takeLead(table: Table): ArticleCard | undefined {
  const [lead] = table.fill(
    "lead",
    (card) => isNews(card) && hasPicture(card),
    isNews,
    () => true,
  );
  return lead;
}

/** What explains the lead: related news of the same days, best first. */
function takeBesideLead(pile: Pile, lead: ArticleCard, related: readonly ArticleCard[]): ArticleCard[] {
  const ids = related
    .filter((card) => isNews(card) && Math.abs(card.releasedAt - lead.releasedAt) < NEAR_MS)
    .map(({ id }) => id);
  const taken: ArticleCard[] = [];
  for (const wanted of ids) {
    if (taken.length < BESIDE_LEAD) taken.push(...pile.take(1, ({ id }) => id === wanted));
  }
  return taken;
}

function composeHead(table: Table) {
  const fill = (slots: readonly string[], test: Test) => slots.flatMap((slot) => table.fill(slot, test));
  const opinion = fill(OPINIONS.slice(0, 1), isColumn);
  const [longRead] = table.fill("long-read", (card) => card.label === "long-read" && hasPicture(card));
  return {
    seconds: fill(SECONDS, (card) => isNews(card) && hasPicture(card)),
    thirds: fill(THIRDS, isNews),
    opinion: [...opinion, ...fill(OPINIONS.slice(1), isColumn)],
    editorial: table.pile.first(({ label }) => label === "editorial"),
    letters: table.pile.first(({ label }) => label === "letters"),
    longRead,
  };
}

function composeRest(table: Table, plan: FrontPlan) {
  const rows = plan.rows.flatMap((row, place) => composeRow(table, row, place));
  return { rows, also: table.pile.take(ALSO, (card) => !isOpinion(card.label)) };
}

/** Patterns follow each other so that no two neighbours are alike; a band left alone in its row spreads over it. */
function composeRow(table: Table, row: readonly (readonly string[])[], place: number): Band[][] {
  const patterns = patternsOf(row.length, place);
  const bands = row
    .map((sections, i) => composeBand(table, sections, patterns[i] ?? "half"))
    .filter(({ cards }) => cards.length > 0);
  if (bands.length === 0) return [];
  return [bands.length < row.length ? bands.map((band) => ({ ...band, pattern: "row" })) : bands];
}

/** A band that opens with a picture opens with its newest story that has one; the others keep their order. */
function composeBand(table: Table, sections: readonly string[], pattern: Pattern): Band {
  const here: Test = ({ section, label }) => sections.includes(section) && !isOpinion(label);
  const pictured: Test = (card) => here(card) && hasPicture(card);
  const cards = Array.from({ length: ROOM[pattern] }, (_, at) => {
    const choices = at === 0 && pattern !== "row" ? [pictured, here] : [here];
    return table.fill(bandSlot(sections, at + 1), ...choices);
  });
  return { pattern, sections, cards: cards.flat() };
}

/** Every place of the front that must not repeat another. */
export function placedOn(front: Front): ArticleCard[] {
  const single = [front.live, front.lead, front.editorial, front.letters, front.longRead];
  const many = [front.besideLead, front.seconds, front.thirds, front.opinion, front.also];
  const bands = front.rows.flat().map(({ cards }) => cards);
  return [...single.filter((card) => card !== undefined), ...many.flat(), ...bands.flat()];
}

/** The same front with another card for each, or without those for which there is none. */
export function withCards(front: Front, cardFor: (card: ArticleCard) => ArticleCard | undefined): Front {
  const one = (card: ArticleCard | undefined) => card && cardFor(card);
  const all = (cards: readonly ArticleCard[]) => cards.flatMap((card) => cardFor(card) ?? []);
  const { live, lead, besideLead, seconds, thirds, opinion, editorial, letters, longRead, rows, also } = front;
  return {
    ...{ live: one(live), lead: one(lead), besideLead: all(besideLead), seconds: all(seconds), thirds: all(thirds) },
    ...{ opinion: all(opinion), editorial: one(editorial), letters: one(letters), longRead: one(longRead) },
    rows: rows.map((bands) => bands.map((band) => ({ ...band, cards: all(band.cards) }))),
    also: all(also),
    mostRead: all(front.mostRead),
    places: new Map([...front.places].flatMap(([slot, card]) => [one(card)].flatMap((to) => (to ? [[slot, to]] : [])))),
  };
}
