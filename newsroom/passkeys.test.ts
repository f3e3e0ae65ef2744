import { beforeEach, expect, test } from "vitest";
import type { OpenStore } from "#db/client.ts";
import { freshStore } from "#db/testing.ts";
import { type Desk, systemDesk } from "#newsroom/authorise.ts";
import { addPasskey, askForPasskey, offerPasskey, removePasskey, signInByPasskey } from "#newsroom/passkeys.ts";
import { addStaff } from "#newsroom/staff.ts";
import { NOON } from "#newsroom/testing.ts";

// A device that answers well is a browser's: e2e/sign-in.spec.ts. Here are those that do not.
const party = { id: "paper.example", name: "The Paper", origin: "https://paper.example" };
const password = "seven grey herons";
const visitor = { peer: "192.0.2.1", agent: "Firefox", now: NOON };
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
let paper: OpenStore;
let desk: Desk;

beforeEach(async () => {
  paper = freshStore();
  const person = { name: "Ana Ruiz", email: "ana@paper.example", role: "editor" } as const;
  const id = await addStaff(systemDesk(NOON), { ...person, password });
  desk = { actor: { id, name: person.name, role: person.role }, now: NOON };
});

const challenges = () => paper.reader.prepare("select count(*) from challenges").pluck().get();

function answerTo(challenge: string, origin = party.origin) {
  const clientDataJSON = base64url({ type: "webauthn.get", challenge, origin });
  return {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    response: { clientDataJSON, authenticatorData: "AAAA", signature: "AAAA" },
    clientExtensionResults: {},
  } as const;
}

test("a passkey is offered for this paper only, to be opened by its owner, and after the password", async () => {
  await expect(offerPasskey(desk, party, "wrong")).rejects.toThrow(/not your password/);
  const options = await offerPasskey(desk, party, password);
  expect(options).toMatchObject({
    rp: { id: "paper.example", name: "The Paper" },
    user: { name: "ana@paper.example", displayName: "Ana Ruiz" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  expect((await askForPasskey(visitor, party)).challenge).not.toBe((await askForPasskey(visitor, party)).challenge);
});

test("an unknown key, and a known one whose answer is rubbish, are refused in the same words and written down", async () => {
  const row = [desk.actor.id, "AAAA", "AAAA", NOON];
  const words = new Set<string>();
  for (const isKnown of [false, true]) {
    if (isKnown)
      paper.writer
        .prepare(
          "insert into passkeys (staff, id, public_key, counter, transports, name, added_at) values (?, ?, ?, 0, '[]', 'x', ?)",
        )
        .run(row);
    const { challenge } = await askForPasskey(visitor, party);
    const given = { response: answerTo(challenge), keep: false };
    await signInByPasskey(visitor, party, given).catch((problem: Error) =>
      words.add(`${problem.name} ${problem.message}`),
    );
  }
  expect([...words]).toEqual(["Refusal This passkey could not be checked. Try again, or sign in with your password."]);
  const failures = paper.reader.prepare("select actor from audit where verb = 'refuse-sign-in'").pluck().all();
  expect(failures).toEqual(["nobody", "Ana Ruiz"]);
  expect(paper.reader.prepare("select count(*) from sessions").pluck().get()).toBe(0);
});

test("a challenge is used up by the first answer, and nobody else's answers it", async () => {
  const { challenge } = await offerPasskey(desk, party, password);
  const made = (typed: string) => ({
    name: "x",
    response: {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      response: {
        clientDataJSON: base64url({ type: "webauthn.create", challenge: typed, origin: party.origin }),
        attestationObject: "AAAA",
      },
      clientExtensionResults: {},
    } as const,
  });
  const other = { ...desk, actor: { ...desk.actor, id: 99 } };
  await expect(addPasskey(other, party, made(challenge))).rejects.toMatchObject({ code: "not-permitted" });
  expect(challenges()).toBe(1);
  await expect(addPasskey(desk, party, made(challenge))).rejects.toMatchObject({ code: "not-permitted" });
  expect(challenges()).toBe(0);
});

test("a key that is not one's own is not removed", async () => {
  await expect(removePasskey(desk, "AAAA", password)).rejects.toMatchObject({ code: "not-found" });
});
