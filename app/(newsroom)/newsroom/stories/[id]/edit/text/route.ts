import { openText } from "#newsroom/working-copies.ts";
import { answerJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

/** The story as it stands now. */
export function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerJson(async () => openText(await openDeskForAction(), await storyIn(params)));
}
