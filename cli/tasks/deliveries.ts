import { defineCommand } from "citty";
import { listDeliveries } from "#db/queries/deliveries.ts";
import { many, openPaper } from "../task.ts";

const SHOWN = 100;

export const deliveries = defineCommand({
  meta: { name: "deliveries", description: "Lists what the world was told, newest first, with the last answers" },
  async run() {
    openPaper();
    const rows = await listDeliveries(SHOWN);
    for (const { event, target, state, attempts, lastAt, lastStatus, lastAnswer } of rows) {
      const when = lastAt === null ? "not tried yet" : new Date(lastAt).toISOString();
      const answer = [lastStatus ?? "", lastAnswer.replace(/\s+/g, " ").slice(0, 80)].join(" ").trim();
      console.log([event, target, state, many(attempts, "attempt"), when, answer].join("\t"));
    }
    console.log(`${many(rows.length, "letter")}.`);
  },
});
