import { listAgenda } from "#db/desk/agenda.ts";
import type { CalendarDay } from "#domain/calendar.ts";
import { startOfDay } from "#domain/dates.ts";
import { type AgendaDay, agendaOf, DAYS_SHOWN } from "#domain/desk/agenda.ts";
import { addDays } from "#domain/desk/period.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { makerOf } from "#newsroom/desk.ts";

/** What goes out when, on the seven days from that one: a contributor sees stories of their own. */
export async function listPlanned(desk: Desk, first: CalendarDay): Promise<AgendaDay[]> {
  authorise(desk, "story:read-own");
  const span = { from: startOfDay(first), to: startOfDay(addDays(first, DAYS_SHOWN)) };
  return agendaOf(first, await listAgenda(span, makerOf(desk)));
}
