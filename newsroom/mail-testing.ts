import { createServer } from "node:net";

/** A mail server of a test. */
export interface TestPost {
  url: string;
  /** Every line it was told, a mail's text among them as it travels. */
  told: string[];
  close(): void;
}

/**
 * Opens a mail server that takes what it is given, or knows nobody.
 * @param port any that is free unless told otherwise
 */
export async function takeMail({ takes = true, port = 0 }: { takes?: boolean; port?: number }): Promise<TestPost> {
  const told: string[] = [];
  const server = createServer((socket) => {
    let isMail = false;
    socket.write("220 post ready\r\n");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
        told.push(line);
        if (isMail && line !== ".") continue;
        if (line === "DATA") socket.write("354 go on\r\n");
        else if (line.startsWith("RCPT") && !takes) socket.write("550 nobody of this name\r\n");
        else socket.write("250 good\r\n");
        isMail = line === "DATA";
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return { url: `smtp://127.0.0.1:${address.port}`, told, close: () => server.close() };
}

/** The link in the newest mail to an address; undefined while none came. */
export function linkMailedTo(email: string, { told }: TestPost): string | undefined {
  const mails = told
    .join("\n")
    .split("\nMAIL FROM:")
    .filter((mail) => mail.includes(`RCPT TO:<${email}>`));
  // Long lines travel in pieces, each of which ends in an equals sign.
  const text = (mails.at(-1) ?? "")
    .replaceAll("=\n", "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return /https?:\/\/\S+\/newsroom\/join\/[\w-]+/.exec(text)?.[0];
}
