import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { sessionCookie } from "#domain/staff/session.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { signIn as signInByVerb } from "#newsroom/sessions.ts";
import { addStaff } from "#newsroom/staff.ts";

/** A member of staff of the test paper, with the password that opens their door. */
export interface TestStaff {
  id: number;
  name: string;
  email: string;
  password: string;
  role: StaffRole;
}

const hired = new Map<StaffRole, Promise<TestStaff>>();

/** Someone of that role, added once in each worker. */
export function staffOf(role: StaffRole): Promise<TestStaff> {
  const known = hired.get(role) ?? hire(role);
  hired.set(role, known);
  return known;
}

/** Somebody new of that role, for a test that changes their account. */
export async function hire(role: StaffRole): Promise<TestStaff> {
  const mark = randomUUID().slice(0, 8);
  const person = { name: `Test ${role} ${mark}`, email: `${role}-${mark}@press.example`, role };
  const password = `door of ${randomUUID()}`;
  const id = await addStaff(systemDesk(Date.now()), { ...person, password });
  return { id, ...person, password };
}

/** Signs a browser in as someone of that role, or as that person, without walking through the form. */
export async function signIn(page: Page, who: StaffRole | TestStaff): Promise<TestStaff> {
  const person = typeof who === "string" ? await staffOf(who) : who;
  const visitor = { peer: `test ${person.id}`, agent: "Test", now: Date.now() };
  const { token } = await signInByVerb(visitor, { email: person.email, password: person.password, keep: false });
  // Tests run against a plain http address of this machine.
  const { name } = sessionCookie("http://localhost");
  await page
    .context()
    .addCookies([{ name, value: token, domain: "localhost", path: "/", httpOnly: true, sameSite: "Lax" }]);
  return person;
}

/** Opens a page of the newsroom and waits until its forms are awake: what is pressed before goes the way without script. */
export async function openAwake(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.forms].every((form) => Object.keys(form).some((key) => key.startsWith("__reactProps"))),
  );
}
