import { env } from "#env.ts";
import { sendMail } from "#newsroom/mail.ts";
import { site } from "#site.ts";

interface Holder {
  name: string;
  email: string;
  key: string;
}

const WORDS = {
  invitation: { subject: `Join the newsroom of ${site.name}`, life: "a week", what: "Choose your password here" },
  reset: { subject: `A new password for ${site.name}`, life: "a day", what: "Choose a new password here" },
} as const;

/** The address at which the holder of a key chooses a password. */
export function linkOf(key: string): string {
  return `${env.SITE_URL}/newsroom/join/${key}`;
}

/**
 * Sends a link by which someone chooses a password. A failure is logged: nobody waits for it.
 * @returns whether it was sent; no, where no mail is set up
 */
export async function mailLink(kind: keyof typeof WORDS, { name, email, key }: Holder): Promise<boolean> {
  if (env.SMTP_URL === undefined) return false;
  const { subject, life, what } = WORDS[kind];
  const text = `${name},\n\n${what}:\n${linkOf(key)}\n\nThe link works once, for ${life}. If you did not expect it, tell a publisher.\n`;
  try {
    await sendMail({ url: env.SMTP_URL, from: env.MAIL_FROM ?? site.contact.newsroom }, { to: email, subject, text });
    return true;
  } catch (problem) {
    console.error("A mail could not be sent:", problem);
    return false;
  }
}
