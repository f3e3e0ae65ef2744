import { and, asc, eq, gte, isNull, lt, ne } from "drizzle-orm";
import { store } from "#db/client.ts";
import { schedules, stories } from "#db/schema/stories.ts";
import type { AgendaEntry } from "#domain/desk/agenda.ts";
import type { Span } from "#domain/desk/period.ts";

const { id, headline, section, state, hold, language } = stories;
const shown = { story: id, headline, section, state, hold, language };

/** What goes out, went out or is meant to within a span: releases and plans, changes that wait, embargoes that end. */
export async function listAgenda(span: Span, maker: number | undefined): Promise<AgendaEntry[]> {
  const mine = maker === undefined ? undefined : eq(stories.createdBy, maker);
  const [releases, changes, embargoes] = await Promise.all([
    listReleases(span, mine),
    listChanges(span, mine),
    listEmbargoes(span, mine),
  ]);
  return [...releases, ...changes, ...embargoes].sort((one, other) => one.at - other.at || one.story - other.story);
}

type Mine = ReturnType<typeof eq> | undefined;

async function listReleases({ from, to }: Span, mine: Mine): Promise<AgendaEntry[]> {
  const rows = await store.read
    .select({ ...shown, at: stories.goesOutAt })
    .from(stories)
    .where(and(gte(stories.goesOutAt, from), lt(stories.goesOutAt, to), ne(stories.state, "withdrawn"), mine))
    .orderBy(asc(stories.goesOutAt));
  return rows.map((row) => ({ ...row, at: row.at ?? from, what: kindOf(row.state) }));
}

function kindOf(found: typeof stories.$inferSelect.state): AgendaEntry["what"] {
  if (found === "published") return "released";
  return found === "scheduled" ? "release" : "plan";
}

async function listChanges({ from, to }: Span, mine: Mine): Promise<AgendaEntry[]> {
  const rows = await store.read
    .select({ ...shown, at: schedules.at })
    .from(schedules)
    .innerJoin(stories, eq(stories.id, schedules.story))
    .where(
      and(
        eq(schedules.state, "waiting"),
        gte(schedules.at, from),
        lt(schedules.at, to),
        ne(schedules.kind, "release"),
        mine,
      ),
    );
  return rows.map((row) => ({ ...row, what: "change" }));
}

/** Only what never came out has an embargo that holds anything back. */
async function listEmbargoes({ from, to }: Span, mine: Mine): Promise<AgendaEntry[]> {
  const rows = await store.read
    .select({ ...shown, at: stories.embargoUntil })
    .from(stories)
    .where(and(isNull(stories.releasedAt), gte(stories.embargoUntil, from), lt(stories.embargoUntil, to), mine));
  return rows.map((row) => ({ ...row, at: row.at ?? from, what: "embargo" }));
}
