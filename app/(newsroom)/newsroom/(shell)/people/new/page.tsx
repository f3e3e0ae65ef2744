import type { Metadata } from "next";
import { PersonForm } from "#components/newsroom/people/person-form.tsx";
import { RoomHead } from "#components/newsroom/shell/room-head.tsx";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { listPortraits } from "../_portraits.ts";
import { addPerson } from "../actions.ts";

export const metadata: Metadata = { title: "Someone new" };

export default async function NewPersonPage() {
  const desk = await openDeskFor("people:edit");
  return (
    <>
      <RoomHead back={{ href: "/newsroom/people", name: "People" }} title="Someone new" />
      <PersonForm person={undefined} pictures={await listPortraits(desk)} action={addPerson} />
    </>
  );
}
