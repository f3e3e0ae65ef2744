import type { Metadata } from "next";
import { NothingHere } from "#components/newsroom/nothing-here.tsx";
import { openDesk } from "../../_desk/open-desk.ts";
import { answerStatus } from "../../_desk/visit.ts";

export const metadata: Metadata = { title: "Nothing is here" };

/** Whatever is no address of the newsroom. Who is not signed in does not learn which are. */
export default async function MissingPage() {
  await openDesk();
  answerStatus(404);
  return <NothingHere />;
}
