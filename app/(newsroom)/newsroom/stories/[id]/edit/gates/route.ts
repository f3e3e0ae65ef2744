import { checkStory } from "#newsroom/gates.ts";
import { answerJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

/** What stands in the way of a release. */
export function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerJson(async () => checkStory(await openDeskForAction(), await storyIn(params)));
}
