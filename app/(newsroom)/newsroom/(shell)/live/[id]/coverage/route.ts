import { findLiveCount, openLive } from "#newsroom/live/live-desk.ts";
import { beAtLive } from "#newsroom/live/presence.ts";
import { answerJson, readJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";
import { change, readChange } from "../../_live/change.ts";

interface Context {
  params: Promise<{ id: string }>;
}

/**
 * Who else is at the desk of a live blog, and what it has before it; null when nothing changed after the count that is named.
 * To ask is to be there.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerJson(async () => {
    const desk = await openDeskForAction();
    const id = await storyIn(params);
    const after = new URL(request.url).searchParams.get("after");
    const isSame = String(await findLiveCount(desk, id)) === after;
    return { coverage: isSame ? null : await openLive(desk, id), others: await beAtLive(desk, id) };
  });
}

/** Posts, changes, takes back, marks, sums up, closes: one change at a time. Answers what the desk has then. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerJson(async () => {
    const desk = await openDeskForAction();
    const id = await storyIn(params);
    await change(desk, id, readChange(await readJson(request)));
    return openLive(desk, id);
  });
}
