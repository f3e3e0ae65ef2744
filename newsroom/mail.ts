import { createTransport } from "nodemailer";

const PATIENCE_MS = 10_000;

/** Where mail is handed over, and whose name it bears. */
export interface Post {
  /** `smtp://user:password@mail.example.org:587` or `smtps://…` */
  url: string;
  from: string;
}

/** Hands over one mail. @throws Error when the server does not take it */
export async function sendMail(
  { url, from }: Post,
  { to, subject, text }: { to: string; subject: string; text: string },
): Promise<void> {
  const transport = createTransport({ url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS });
  await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
}
