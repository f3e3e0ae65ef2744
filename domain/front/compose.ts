import type { ArticleCard } from "#domain/articles/article.ts";
import { isOpinion, type Label } from "#domain/articles/label.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

/** Places an editor can fill by hand; the rule fills the others. */
export const SLOTS = [
  "lead",
  "second-1",
  "second-2",
  "third-1",
  "third-2",
  "third-3",
  "opinion-1",
  "long-read",
] as const;
export type Slot = (typeof SLOTS)[number];

/** How a front is divided below its head. */
export interface FrontPlan {
  language: string;
  rows: readonly (readonly (readonly string[])[])[];
}

export interface FrontMaterial {
  /** Released articles, newest first. */
  pool: readonly ArticleCard[];
  slots: readonly { slot: string; article: ArticleCard }[];
  live: readonly ArticleCard[];
  mostRead: readonly ArticleCard[];
  /** What is related to the lead, best first. */
  related: readonly ArticleCard[];
}

/** How the stories of a band stand: see the components of the same names. */
export type Pattern = "feature" | "row" | "half" | "wide" | "narrow";

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
}

const ROOM: Record<Pattern, number> = { feature: 7, row: 4, half: 4, wide: 4, narrow: 3 };
const NEWS: readonly Label[] = ["news", "report", "analysis", "explainer", "interview"];
const BESIDE_LEAD = 3;
const OPINIONS = 4;
const ALSO = 9;
const NEAR_MS = 14 * 86_400_000;

type Test = (card: ArticleCard) => boolean;
const isNews: Test = ({ label }) => NEWS.includes(label);
const hasPicture: Test = ({ picture }) => picture !== undefined;

/** Hands out each article once. */
class Pile {
  readonly #left: Set<ArticleCard>;

  constructor(pool: readonly ArticleCard[], reserved: readonly ArticleCard[]) {
    const known = new Set(reserved.map(({ id }) => id));
    this.#left = new Set(pool.filter(({ id }) => !known.has(id) && Boolean(known.add(id))));
  }

  take(limit: number, ...tests: Test[]): ArticleCard[] {
    const taken = [...this.#left].filter((card) => tests.every((test) => test(card))).slice(0, limit);
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
  const { chosen, pile } = open(material, plan);
  return takeLead(pile, chosen);
}

/** Composes the front by rule from the newest articles and the editor's slots. */
export function composeFront(material: FrontMaterial, plan: FrontPlan): Front {
  const { chosen, pile, live } = open(material, plan);
  const lead = takeLead(pile, chosen);
  const besideLead = lead === undefined ? [] : takeBesideLead(pile, lead, material.related);
  const head = composeHead(pile, chosen);
  return { live, lead, besideLead, ...head, ...composeRest(pile, plan), mostRead: [...material.mostRead] };
}

/** What the editor chose, what is live, and the pile of all the rest in the paper's language. */
function open({ pool, slots, live: allLive }: Omit<FrontMaterial, "related">, plan: FrontPlan) {
  const own = pool.filter(({ language }) => primaryLanguage(language) === primaryLanguage(plan.language));
  const chosen = new Map<string, ArticleCard>();
  for (const { slot, article } of slots) {
    if (![...chosen.values()].some(({ id }) => id === article.id)) chosen.set(slot, article);
  }
  const slotted = [...chosen.values()];
  const live = allLive.find(({ id }) => !slotted.some((card) => card.id === id));
  return { chosen, live, pile: new Pile(own, live === undefined ? slotted : [...slotted, live]) };
}

function takeLead(pile: Pile, chosen: ReadonlyMap<string, ArticleCard>): ArticleCard | undefined {
  return (
    chosen.get("lead") ??
    pile.first(
      (card) => isNews(card) && hasPicture(card),
      isNews,
      () => true,
    )
  );
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

function composeHead(pile: Pile, chosen: ReadonlyMap<string, ArticleCard>) {
  const fill = (slots: readonly Slot[], ...tests: Test[]) =>
    slots.flatMap((slot) => chosen.get(slot) ?? pile.take(1, ...tests));
  const firstOpinion = fill(["opinion-1"], ({ label }) => label === "opinion");
  const longRead = chosen.get("long-read") ?? pile.first((card) => card.label === "long-read" && hasPicture(card));
  return {
    seconds: fill(["second-1", "second-2"], isNews, hasPicture),
    thirds: fill(["third-1", "third-2", "third-3"], isNews),
    opinion: [...firstOpinion, ...pile.take(OPINIONS - firstOpinion.length, ({ label }) => label === "opinion")],
    editorial: pile.first(({ label }) => label === "editorial"),
    letters: pile.first(({ label }) => label === "letters"),
    longRead,
  };
}

function composeRest(pile: Pile, plan: FrontPlan) {
  const rows = plan.rows.flatMap((row, place) => composeRow(pile, row, place));
  return { rows, also: pile.take(ALSO, (card) => !isOpinion(card.label)) };
}

/** Patterns follow each other so that no two neighbours are alike; a band left alone in its row spreads over it. */
function composeRow(pile: Pile, row: readonly (readonly string[])[], place: number): Band[][] {
  const patterns = patternsOf(row.length, place);
  const bands = row
    .map((sections, i) => composeBand(pile, sections, patterns[i] ?? "half"))
    .filter(({ cards }) => cards.length > 0);
  if (bands.length === 0) return [];
  return [bands.length < row.length ? bands.map((band) => ({ ...band, pattern: "row" })) : bands];
}

function patternsOf(bands: number, place: number): Pattern[] {
  if (bands === 1) return [place === 0 ? "feature" : "row"];
  return place % 2 === 0 ? ["half", "half"] : ["wide", "narrow"];
}

/** A band that opens with a picture opens with its newest story that has one; the others keep their order. */
function composeBand(pile: Pile, sections: readonly string[], pattern: Pattern): Band {
  const here: Test = ({ section, label }) => sections.includes(section) && !isOpinion(label);
  const opening = pattern === "row" ? [] : pile.take(1, here, hasPicture);
  return { pattern, sections, cards: [...opening, ...pile.take(ROOM[pattern] - opening.length, here)] };
}

/** Every place of the front that must not repeat another. */
export function placedOn(front: Front): ArticleCard[] {
  const single = [front.live, front.lead, front.editorial, front.letters, front.longRead];
  const many = [front.besideLead, front.seconds, front.thirds, front.opinion, front.also];
  const bands = front.rows.flat().map(({ cards }) => cards);
  return [...single.filter((card) => card !== undefined), ...many.flat(), ...bands.flat()];
}
