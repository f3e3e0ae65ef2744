"use server";

import { revalidatePath } from "next/cache";
import type { ShareState } from "#components/newsroom/previews/share-form.tsx";
import { env } from "#env.ts";
import { revokePreview, sharePreview } from "#newsroom/previews.ts";
import { attempt } from "../../../../_desk/attempt.ts";
import { openDeskForAction } from "../../../../_desk/open-desk.ts";

/** Makes a link to a story. What was typed stays when it could not be made. */
export async function share(story: number, _before: ShareState, form: FormData): Promise<ShareState> {
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, 500);
  const [recipient, version, hours] = [typed("recipient"), typed("version"), typed("hours")];
  const made = await attempt(async () =>
    sharePreview(await openDeskForAction(), story, {
      recipient,
      hours: Number(hours),
      ...(version === "" ? {} : { version: Number(version) }),
    }),
  );
  if (!made.ok) return { recipient, version, hours, message: made.message };
  revalidatePath(`/newsroom/stories/${story}/previews`);
  return { recipient: "", version: "", hours, address: `${env.SITE_URL}/preview/${made.value.token}` };
}

/** Closes a link. @returns what to say when it could not be done */
export async function revoke(story: number, _before: string | undefined, form: FormData): Promise<string | undefined> {
  const closed = await attempt(async () => revokePreview(await openDeskForAction(), Number(form.get("preview"))));
  if (!closed.ok) return closed.message;
  revalidatePath(`/newsroom/stories/${story}/previews`);
  return undefined;
}
