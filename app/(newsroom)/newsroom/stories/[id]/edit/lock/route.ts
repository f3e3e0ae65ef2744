import { z } from "zod";
import { Refusal } from "#domain/refusal.ts";
import { leaveLock, takeLock } from "#newsroom/locks.ts";
import { findStanding } from "#newsroom/working-copies.ts";
import { answerJson, readJson, storyIn } from "../../../../_desk/answer-json.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

const sent = z.union([z.strictObject({ takeOver: z.boolean() }), z.strictObject({ leave: z.literal(true) })]);

/** Says that someone writes, takes over, or writes no more. Answers who is writing now, and where the story stands. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerJson(async () => {
    const desk = await openDeskForAction();
    const read = sent.safeParse(await readJson(request));
    if (!read.success) throw new Refusal("invalid", "That could not be read.");
    const id = await storyIn(params);
    if ("leave" in read.data) return leaveLock(desk, id);
    return { ...(await takeLock(desk, id, read.data)), standing: await findStanding(desk, id) };
  });
}
