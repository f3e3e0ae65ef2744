import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { sendMail } from "#newsroom/mail.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A mail server that takes what it is given, or does not. @returns its address, and the words it was told */
async function mailServer({ takes }: { takes: boolean }): Promise<{ url: string; told: string[] }> {
  const told: string[] = [];
  const server = createServer((socket) => {
    let isMail = false;
    socket.write("220 post ready\r\n");
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
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return { url: `smtp://127.0.0.1:${address.port}`, told };
}

const mail = { to: "ana@paper.example", subject: "Join the newsroom", text: "Ana,\n\nhttps://paper.example/join\n" };

test("a mail is handed over with sender, receiver, subject and text", async () => {
  const { url, told } = await mailServer({ takes: true });
  await sendMail({ url, from: "desk@paper.example" }, mail);
  expect(told).toEqual(
    expect.arrayContaining([
      "MAIL FROM:<desk@paper.example>",
      "RCPT TO:<ana@paper.example>",
      "From: desk@paper.example",
      "Subject: Join the newsroom",
      "https://paper.example/join",
    ]),
  );
});

test("an address that carries lines or names of its own stays one address", async () => {
  const { url, told } = await mailServer({ takes: true });
  await sendMail({ url, from: "desk@paper.example" }, { ...mail, to: "a@b.example\r\nBcc: all@paper.example" }).catch(
    () => undefined,
  );
  expect(told.filter((line) => /^Bcc:|RCPT TO:<all@/i.test(line))).toEqual([]);
});

test("a server that does not take it is an error", async () => {
  const { url } = await mailServer({ takes: false });
  await expect(sendMail({ url, from: "desk@paper.example" }, mail)).rejects.toThrow(/nobody of this name|rejected/);
});
