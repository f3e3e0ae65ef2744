import type { Metadata } from "next";
import { BULK_FORM, BulkBar } from "#components/newsroom/desk/bulk-bar.tsx";
import { DeskView } from "#components/newsroom/desk/desk-view.tsx";
import { FilterBar } from "#components/newsroom/desk/filter-bar.tsx";
import { ViewMenu } from "#components/newsroom/desk/view-menu.tsx";
import { readFilters } from "#domain/desk/filters.ts";
import { readPlace } from "#domain/desk/place.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { countStories, countWaiting, listActivity, listDeskChoices, listStories } from "#newsroom/desk.ts";
import { listMentions } from "#newsroom/mentions.ts";
import { listViews } from "#newsroom/saved-views.ts";
import { openDesk } from "../_desk/open-desk.ts";
import { changeChosen, changeViews } from "./actions.ts";

export const metadata: Metadata = { title: "Desk" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskPage({ searchParams }: Props) {
  const desk = await openDesk();
  const asked = onlyWords(await searchParams);
  const [filters, after] = [readFilters(asked), readPlace(asked.after)];
  const choices = await listDeskChoices(desk);
  const mayChange = isPermitted(desk.actor.role, "story:approve");
  return (
    <DeskView
      filters={filters}
      isLater={after !== undefined}
      page={await listStories(desk, filters, { after })}
      counts={await countStories(desk, filters)}
      waiting={await countWaiting(desk)}
      deeds={await listActivity(desk)}
      mentions={await listMentions(desk)}
      now={desk.now}
      bulkForm={mayChange ? BULK_FORM : undefined}
    >
      <FilterBar filters={filters} {...choices}>
        <ViewMenu views={await listViews(desk)} filters={filters} action={changeViews} />
        {mayChange && <BulkBar action={changeChosen} staff={choices.staff} />}
      </FilterBar>
    </DeskView>
  );
}

/** What was asked once; an address that asks twice for one thing asks for nothing. */
function onlyWords(asked: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? undefined : value]),
  );
}
