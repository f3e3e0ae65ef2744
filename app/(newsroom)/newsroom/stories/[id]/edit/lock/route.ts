import { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { leaveLock, takeLock } from "#newsroom/locks.ts";
import { answerJson, readJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

const sent = z.union([z.strictObject({ takeOver: z.boolean() }), z.strictObject({ leave: z.literal(true) })]);

/** Says that someone writes, takes over, or writes no more. Answers who is writing now. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerJson(async () => {
    const desk = await openDeskForAction();
    const read = sent.safeParse(await readJson(request));
    if (!read.success) throw new Refusal("invalid", "That could not be read.");
    const id = await storyIn(params);
    return "leave" in read.data ? leaveLock(desk, id) : takeLock(desk, id, read.data);
  });
}
