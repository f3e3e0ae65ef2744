"use server";

import { redirect } from "next/navigation";
import { slugFor } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { type AuthorRecord, addAuthor, saveAuthor } from "#newsroom/people.ts";
import { answerForm, textOf } from "../../_desk/answer-form.ts";

/** Adds someone who signs, and opens their profile. */
export async function addPerson(_: FormState, form: FormData): Promise<FormState> {
  const slug = textOf(form, "slug") || slugFor(textOf(form, "name"));
  const state = await answerForm(form, async (desk) => {
    await addAuthor(desk, readProfile(slug, form));
    return "";
  });
  if (state.problem === undefined) redirect(`/newsroom/people/${slug}`);
  return state;
}

/** Saves what is said of someone. */
export async function savePerson(slug: string, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    await saveAuthor(desk, readProfile(slug, form));
    return "Saved. Readers see it.";
  });
}

function readProfile(slug: string, form: FormData): AuthorRecord {
  const [joined, formerly, portrait] = [textOf(form, "joined"), textOf(form, "formerly"), textOf(form, "portrait")];
  if (joined !== "" && !/^\d{4}$/.test(joined))
    throw new Refusal("invalid", "Write the year with four digits, such as 2014.");
  return {
    slug,
    name: textOf(form, "name"),
    post: textOf(form, "post"),
    biography: paragraphsOf(textOf(form, "biography")),
    email: textOf(form, "email"),
    location: textOf(form, "location"),
    expertise: wordsOf(textOf(form, "expertise")),
    languages: wordsOf(textOf(form, "languages")),
    ...(joined === "" ? {} : { joined: Number(joined) }),
    ...(formerly === "" ? {} : { formerly }),
    ...(portrait === "" ? {} : { portrait }),
  };
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s*\r?\n\s*/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

function wordsOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
