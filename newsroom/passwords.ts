import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "#domain/refusal.ts";
import { LONGEST_PASSWORD, weaknessOf } from "#domain/staff/password.ts";

/** @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html, Argon2id */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Nobody's password, hashed at the same cost: an unknown account takes as long as a wrong password. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$6aq5pQFL30pzr84J2J+X+w$JC+QdrznllG7bDzJJhEpn3Fy3HsGrO7EC5n0TDvhpcI";

/** @throws Refusal when the password is too easily guessed, in words for the person who chose it */
export async function hashPassword(password: string, owner: { name: string; email: string }): Promise<string> {
  const weakness = weaknessOf(password, owner);
  if (weakness !== undefined) throw new Refusal("invalid", weakness);
  return hash(password.normalize("NFKC"), COST);
}

/** Whether it is the password. Without a hash the answer is no, after the same work. */
export async function isPassword(known: string | null | undefined, password: string): Promise<boolean> {
  const tried = [...password].length > LONGEST_PASSWORD ? "" : password.normalize("NFKC");
  const fits = await verify(known ?? NOBODYS, tried);
  return fits && known !== null && known !== undefined;
}
