"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Offered } from "#components/newsroom/account/passkey-maker.tsx";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { addPasskey, offerPasskey, removePasskey } from "#newsroom/passkeys.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";
import { party } from "../../../_desk/party.ts";
import { say, typedIn } from "../../../_desk/say.ts";

/** What the browser needs to make a passkey. */
export async function beginPasskey(password: unknown): Promise<Offered> {
  const offered = await attempt(async () => offerPasskey(await openDeskForAction(), party, z.string().parse(password)));
  return offered.ok ? { ok: true, options: offered.value } : { ok: false, message: offered.message };
}

const words = z.string().max(50_000);
const made = z.object({
  id: words,
  rawId: words,
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: words, attestationObject: words }),
  clientExtensionResults: z.object({}),
});
const transports = z.object({
  response: z.object({ transports: z.array(z.enum(["ble", "hybrid", "internal", "nfc", "usb"])).max(8) }),
});

/** Takes in the passkey that a device has made. */
export async function finishPasskey(given: unknown, name: unknown): Promise<FormAnswer> {
  const answer = await say(async () => {
    const desk = await openDeskForAction();
    const { data } = made.safeParse(given);
    if (!data) throw new Refusal("invalid", "This passkey could not be read. Try again.");
    const ways = transports.safeParse(given).data?.response ?? {};
    const response = { ...data, response: { ...data.response, ...ways } };
    const lines = await addPasskey(desk, party, { response, name: z.string().max(1000).parse(name) });
    if (lines.length === 0) return "The passkey is made. Use it the next time you sign in.";
    const message =
      "The passkey is made. Keep these recovery codes where you find them without it; they are shown only now.";
    return { message, once: { what: "Recovery codes", lines } };
  });
  if (answer.ok) refresh();
  return answer;
}

/** Forgets a passkey. */
export async function dropPasskey(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const dropped = await attempt(async () =>
    removePasskey(await openDeskForAction(), typedIn(form, "key"), typedIn(form, "password")),
  );
  if (!dropped.ok) return { ok: false, message: dropped.message };
  redirect("/newsroom/account/passkeys");
}
