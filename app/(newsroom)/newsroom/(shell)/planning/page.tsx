import type { Metadata } from "next";
import { PlanningView } from "#components/newsroom/planning/planning-view.tsx";
import { calendarDay } from "#domain/calendar.ts";
import { dayOf } from "#domain/dates.ts";
import { listPlanned } from "#newsroom/planning.ts";
import { site } from "#site.ts";
import { openDesk } from "../../_desk/open-desk.ts";

export const metadata: Metadata = { title: "Planning" };

export default async function PlanningPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const desk = await openDesk();
  const { from } = await searchParams;
  const [year = "", month = "", day = ""] = typeof from === "string" ? from.split("-") : [];
  const first = calendarDay(year, month, day) ?? dayOf(desk.now);
  const days = await listPlanned(desk, first);
  return <PlanningView days={days} first={first} zone={site.timeZone.replace("_", " ")} now={desk.now} />;
}
