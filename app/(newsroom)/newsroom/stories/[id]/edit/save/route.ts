import { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { saveText } from "#newsroom/working-copies.ts";
import { answerJson, readJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

const sent = z.object({ revision: z.int().min(0), content: z.unknown() });

/** Saves what is being typed. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerJson(async () => {
    const desk = await openDeskForAction();
    const read = sent.safeParse(await readJson(request));
    if (!read.success) throw new Refusal("invalid", "That is no text of a story.");
    return saveText(desk, await storyIn(params), read.data);
  });
}
