import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { previews, previewViews, workingCopies } from "#db/schema/stories.ts";
import { freshStore } from "#db/testing.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { openPreview } from "#newsroom/open-preview.ts";
import { listPreviews, revokePreview, sharePreview } from "#newsroom/previews.ts";
import { notePreviewView, openSharedPreview } from "#newsroom/shared-preview.ts";
import { createStory, saveVersion } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const MOST = { related: 5, next: 4 };
const editor = deskOf("editor");
const open = (token: string, now = NOON) => openSharedPreview(token, now, MOST);

async function aStory(): Promise<number> {
  freshStore();
  return createStory(editor, textOf({ headline: "Not out" }));
}

test("a link opens the latest words for 48 hours, and not a moment longer", async () => {
  const id = await aStory();
  const { token, endsAt } = await sharePreview(editor, id, { recipient: "  Dr  Karr " });
  expect([token.length, endsAt]).toEqual([43, NOON + 48 * HOUR]);
  await saveVersion(editor, id, textOf({ headline: "Second words" }));
  expect(await open(token)).toMatchObject({ recipient: "Dr Karr", article: { headline: "Second words" } });
  expect(await open(token, endsAt - 1)).toBeDefined();
  expect(await open(token, endsAt)).toBeUndefined();
});

test("a link of one version shows that version, whatever is written later; one that follows shows what was typed last", async () => {
  const id = await aStory();
  const bound = await sharePreview(editor, id, { recipient: "A", version: 1 });
  const following = await sharePreview(editor, id, { recipient: "B", hours: 720 });
  await saveVersion(editor, id, textOf({ headline: "Second words" }));
  const content = textOf({ headline: "Typed just now" });
  const copy = { story: id, content, revision: 1, basedOn: 2, by: "x", begunAt: NOON, savedAt: NOON };
  await store.write(async (tx) => tx.insert(workingCopies).values(copy));
  expect((await open(bound.token))?.article.headline).toBe("Not out");
  expect((await open(following.token))?.article.headline).toBe("Typed just now");
});

test("a revoked link, a guessed one, another spelling of one, and one to a withdrawn article open nothing", async () => {
  const id = await aStory();
  const { id: link, token } = await sharePreview(editor, id, { recipient: "A" });
  for (const guess of ["", "x", token.slice(1), `${token}A`, token.toLowerCase(), "A".repeat(43)])
    expect(await open(guess)).toBeUndefined();
  await revokePreview(deskOf("editor", NOON + HOUR), link);
  await revokePreview(editor, link);
  expect(await open(token, NOON + HOUR)).toBeUndefined();
  expect(await listPreviews(editor, id)).toMatchObject([{ state: "revoked", revokedAt: NOON + HOUR }]);

  const out = await publish(textOf({ headline: "Out" }));
  const late = await sharePreview(editor, out.id, { recipient: "A" });
  expect([(await open(late.token))?.isOut, (await open(token))?.isOut]).toEqual([true, undefined]);
  await withdrawArticle(deskOf("publisher"), out.id, { reason: "No." });
  expect(await open(late.token)).toBeUndefined();
  await expect(sharePreview(editor, out.id, { recipient: "B" })).rejects.toMatchObject({ code: "conflict" });
});

test("the token itself is kept nowhere", async () => {
  const id = await aStory();
  const { token } = await sharePreview(editor, id, { recipient: "A" });
  const rows = await store.read.select().from(previews);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(await listPreviews(editor, id))).not.toContain(rows[0]?.hash);
});

test("without a name, for too long, or of a version that is not there, no link is made", async () => {
  const id = await aStory();
  for (const asked of [{ recipient: " " }, { recipient: "x".repeat(121) }])
    await expect(sharePreview(editor, id, asked)).rejects.toMatchObject({ code: "invalid" });
  for (const hours of [0, -1, 1.5, 721, Number.NaN, Number.POSITIVE_INFINITY])
    await expect(sharePreview(editor, id, { recipient: "A", hours })).rejects.toMatchObject({ code: "invalid" });
  await expect(sharePreview(editor, id, { recipient: "A", version: 9 })).rejects.toMatchObject({ code: "not-found" });
  await expect(sharePreview(editor, 99, { recipient: "A" })).rejects.toMatchObject({ code: "not-found" });
  expect(await listPreviews(editor, id)).toEqual([]);
});

test("each opening is listed with its time and nothing else; a page that is loaded again at once counts once", async () => {
  const id = await aStory();
  const { id: link } = await sharePreview(editor, id, { recipient: "A" });
  await notePreviewView(link, NOON);
  await notePreviewView(link, NOON + 5000);
  await notePreviewView(link, NOON + 60_000);
  expect((await listPreviews(editor, id))[0]?.views).toEqual([NOON + 60_000, NOON]);
  expect(Object.keys((await store.read.select().from(previewViews))[0] ?? {})).toEqual(["id", "preview", "at"]);
});

test("a card or a link to a story that is not out tells an outsider no word of that story", async () => {
  freshStore();
  const secret = await createStory(editor, textOf({ headline: "Secret headline" }));
  const { id: out } = await publish(textOf({ headline: "Known headline" }));
  const card = (article: number | null, title: string) => ({
    type: "related" as const,
    attrs: { article, title, href: "#" },
  });
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: secret } };
  const words = { type: "paragraph" as const, content: [{ type: "text" as const, text: "Own words", marks: [link] }] };
  const aside = { type: "aside" as const, attrs: { title: "Aside" }, content: [card(secret, "Secret headline")] };
  const content = [words, card(secret, "Secret headline"), card(null, "Secret headline"), aside, card(out, "Known")];
  const id = await createStory(editor, textOf({ related: [secret], body: { type: "doc", content } }));
  const { token } = await sharePreview(editor, id, { recipient: "A" });
  const seen = await open(token);
  expect(JSON.stringify(seen)).not.toContain("Secret");
  expect(seen && plainText(seen.article.body)).toBe("Own words\n\nKnown");
  expect(JSON.stringify(await openPreview(editor, id, { most: MOST }))).toContain("Secret headline");
});

test("a contributor previews stories of their own and shares none; others preview any", async () => {
  const other = await aStory();
  const contributor = deskOf("contributor");
  const own = await createStory(contributor, textOf());
  expect(await openPreview(contributor, own, { most: MOST })).toMatchObject({ story: own, state: "draft" });
  for (const refused of [
    openPreview(contributor, other, { most: MOST }),
    listPreviews(contributor, other),
    sharePreview(contributor, own, { recipient: "A" }),
    revokePreview(contributor, 1),
  ])
    await expect(refused).rejects.toMatchObject({ code: "not-permitted" });
  expect(await openPreview(editor, own, { most: MOST })).toMatchObject({ story: own });
});

test("a preview says which version it shows, who saved it, and what else there is", async () => {
  const id = await aStory();
  await saveVersion(deskOf("editor", NOON + HOUR), id, textOf({ headline: "Second words" }));
  const latest = await openPreview(editor, id, { most: MOST });
  expect(latest.text).toEqual({ version: 2, goesOn: false, savedAt: NOON + HOUR, savedBy: "editor" });
  expect(latest.versions.map(({ number }) => number)).toEqual([2, 1]);
  const first = await openPreview(editor, id, { version: 1, most: MOST });
  expect([first.text.version, first.article.headline]).toEqual([1, "Not out"]);
  await expect(openPreview(editor, id, { version: 3, most: MOST })).rejects.toMatchObject({ code: "not-found" });
});
