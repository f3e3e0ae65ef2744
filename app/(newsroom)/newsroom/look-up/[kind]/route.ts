import { Refusal } from "#domain/refusal.ts";
import { lookUpAuthors, lookUpPictures, lookUpStories, lookUpTopics } from "#newsroom/lookups.ts";
import { openDeskForAction } from "../../_desk/open-desk.ts";

const LOOK_UPS = new Map(
  Object.entries({
    stories: lookUpStories,
    pictures: lookUpPictures,
    authors: lookUpAuthors,
    topics: lookUpTopics,
  }),
);

/** What the editor's fields of search find. */
export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const lookUp = LOOK_UPS.get((await params).kind);
  if (lookUp === undefined) return new Response(null, { status: 404 });
  try {
    const desk = await openDeskForAction();
    const words = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await lookUp(desk, words), { headers: { "Cache-Control": "no-store" } });
  } catch (problem) {
    if (problem instanceof Refusal) return Response.json({ message: problem.message }, { status: 403 });
    throw problem;
  }
}
