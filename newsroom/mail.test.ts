import { afterEach, expect, test } from "vitest";
import { sendMail } from "#newsroom/mail.ts";
import { type TestPost, takeMail } from "#newsroom/mail-testing.ts";

const posts: TestPost[] = [];
afterEach(() => {
  for (const post of posts.splice(0)) post.close();
});

async function openPost(given: { takes: boolean }): Promise<TestPost> {
  const post = await takeMail(given);
  posts.push(post);
  return post;
}

const mail = { to: "ana@paper.example", subject: "Join the newsroom", text: "Ana,\n\nhttps://paper.example/join\n" };

test("a mail is handed over with sender, receiver, subject and text", async () => {
  const { url, told } = await openPost({ takes: true });
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
  const { url, told } = await openPost({ takes: true });
  await sendMail({ url, from: "desk@paper.example" }, { ...mail, to: "a@b.example\r\nBcc: all@paper.example" }).catch(
    () => undefined,
  );
  expect(told.filter((line) => /^Bcc:|RCPT TO:<all@/i.test(line))).toEqual([]);
});

test("a server that does not take it is an error", async () => {
  const { url } = await openPost({ takes: false });
  await expect(sendMail({ url, from: "desk@paper.example" }, mail)).rejects.toThrow(/nobody of this name|rejected/);
});
