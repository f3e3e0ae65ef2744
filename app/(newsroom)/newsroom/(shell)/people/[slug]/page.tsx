import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonForm } from "#components/newsroom/people/person-form.tsx";
import { RoomHead } from "#components/newsroom/shell/room-head.tsx";
import { findAuthor } from "#db/queries/authors.ts";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { listPortraits } from "../_portraits.ts";
import { savePerson } from "../actions.ts";

export const metadata: Metadata = { title: "Profile" };

export default async function PersonPage({ params }: { params: Promise<{ slug: string }> }) {
  const desk = await openDeskFor("people:edit");
  const person = await findAuthor(decodeURIComponent((await params).slug));
  if (person === undefined) notFound();
  return (
    <>
      <RoomHead back={{ href: "/newsroom/people", name: "People" }} title={person.name}>
        <a className="btn" href={`/author/${person.slug}`}>
          Page as readers see it
        </a>
      </RoomHead>
      <PersonForm
        person={person}
        pictures={await listPortraits(desk, person.portrait)}
        action={savePerson.bind(null, person.slug)}
      />
    </>
  );
}
