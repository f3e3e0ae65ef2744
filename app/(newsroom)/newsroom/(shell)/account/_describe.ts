import type { Instant } from "#domain/calendar.ts";
import { writeBriefly } from "#domain/dates.ts";
import type { Account } from "#newsroom/account.ts";

interface Lock {
  name: string;
  words: string;
  href: string;
  link: string;
}

/** Each way in of an account, how it stands, and where it is changed. */
export function describeLocks({ codesSince, passkeys, recoveryCodes }: Account, now: Instant): Lock[] {
  const hasSecond = codesSince !== null || passkeys.length > 0;
  const at = (page: string) => `/newsroom/account/${page}`;
  const locks: Lock[] = [
    {
      name: "Password",
      words: "Asked for whenever you sign in without a passkey.",
      href: at("password"),
      link: "Change",
    },
    {
      name: "Passkeys",
      words: passkeys.length === 0 ? "None. A finger, a face or a key instead of a password." : namesOf(passkeys),
      href: at("passkeys"),
      link: passkeys.length === 0 ? "Add" : "Change",
    },
    {
      name: "Authenticator app",
      words:
        codesSince === null
          ? "Not in use. A code after the password."
          : `Since ${writeBriefly(codesSince, "en", now)}.`,
      href: at("authenticator"),
      link: codesSince === null ? "Add" : "Change",
    },
  ];
  if (!hasSecond) return locks;
  const words = `${recoveryCodes} left, for the day on which nothing else is at hand.`;
  return [...locks, { name: "Recovery codes", words, href: at("recovery-codes"), link: "Change" }];
}

function namesOf(keys: Account["passkeys"]): string {
  return keys.map(({ name }) => name).join(", ");
}
