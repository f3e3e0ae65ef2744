import type { Metadata } from "next";
import { PeopleView } from "#components/newsroom/people/people-view.tsx";
import { listAuthors } from "#db/queries/authors.ts";
import { openDeskFor } from "../../_desk/open-desk-for.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  await openDeskFor("people:edit");
  return <PeopleView people={await listAuthors()} />;
}
