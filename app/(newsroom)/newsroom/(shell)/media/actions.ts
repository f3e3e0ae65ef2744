"use server";

import { revalidatePath } from "next/cache";
import type { Saved } from "#components/newsroom/media/description-form.tsx";
import { describePicture } from "#newsroom/pictures/describe.ts";
import { attempt } from "../../_desk/attempt.ts";
import { openDeskForAction } from "../../_desk/open-desk.ts";

const DAY_MS = 86_400_000;

/** Saves what is said of a picture. The form keeps what was typed, whatever comes of it. */
export async function describe(_before: Saved | undefined, form: FormData): Promise<Saved> {
  const typed = (name: string) => String(form.get(name) ?? "");
  const share = (name: string) => Math.min(100, Math.max(0, Number(typed(name)) || 0)) / 100;
  const ends = Date.parse(`${typed("licenceEnds")}T00:00:00Z`);
  const saved = await attempt(async () =>
    describePicture(await openDeskForAction(), typed("hash"), {
      alt: typed("alt"),
      caption: typed("caption"),
      credit: typed("credit"),
      creator: typed("creator"),
      copyright: typed("copyright"),
      source: typed("source"),
      licence: typed("licence"),
      // The last day counts to its end.
      licenceEndsAt: Number.isNaN(ends) ? null : ends + DAY_MS - 1,
      focus: [share("focusX"), share("focusY")],
    }),
  );
  if (saved.ok) revalidatePath("/newsroom/media");
  return saved.ok ? { ok: true } : { ok: false, message: saved.message };
}
