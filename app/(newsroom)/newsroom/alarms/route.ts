import { listAlarms } from "#newsroom/release-due.ts";
import { answerJson } from "../_desk/answer-json.ts";
import { openDeskForAction } from "../_desk/open-desk.ts";

/** What did not go out as it should have, for a page that lies open. */
export function GET(): Promise<Response> {
  return answerJson(async () => listAlarms(await openDeskForAction()));
}
