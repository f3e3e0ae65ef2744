import { notFound } from "next/navigation";
import { attempt } from "../../../_desk/attempt.ts";

/** What a page is about; the "not found" page where the newsroom says that there is no such thing. */
export async function orMissing<Thing>(work: () => Promise<Thing>): Promise<Thing> {
  const found = await attempt(work);
  return found.ok ? found.value : notFound();
}
