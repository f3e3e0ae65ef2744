import { randomInt } from "node:crypto";
import type { StaffRole } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { addStaff } from "#newsroom/staff.ts";

/** People of the sample paper who also work in its newsroom: the slug of each is that of their author page. */
const PEOPLE: readonly { name: string; author: string; role: StaffRole }[] = [
  { name: "Inés Calder", author: "ines-calder", role: "contributor" },
  { name: "Tobias Renn", author: "tobias-renn", role: "editor" },
  { name: "Petra Vossen", author: "petra-vossen", role: "publisher" },
];

const SYLLABLES =
  "ba be bi bo da de di do ga ge go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo".split(
    " ",
  );

/** How someone of the sample paper signs in. */
export interface DemoSignIn {
  role: StaffRole;
  email: string;
  password: string;
}

/** Adds one person of each role, each with a password made by chance and told only here. */
export async function addDemoStaff(desk: Desk): Promise<DemoSignIn[]> {
  const added: DemoSignIn[] = [];
  for (const { name, author, role } of PEOPLE) {
    const email = `${author.replace("-", ".")}@themeridian.example`;
    const password = newPassword();
    await addStaff(desk, { name, author, role, email, password, demo: true });
    added.push({ role, email, password });
  }
  return added;
}

/** Four words of three syllables that mean nothing, `tamoki-belora-nisade-kovuri`: 64 bits. */
function newPassword(): string {
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[randomInt(SYLLABLES.length)]).join("");
  return Array.from({ length: 4 }, word).join("-");
}
