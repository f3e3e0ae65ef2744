import { expect, test } from "vitest";
import { BY_ARTICLE, isUntouched, type Marks, marksIn } from "#db/marks.ts";
import { findArticle } from "#db/queries/articles.ts";
import { findCards, findOutlines } from "#db/queries/cards.ts";
import { findLiveRevision } from "#db/queries/live-posts.ts";
import { listReadNext } from "#db/queries/related.ts";
import { freshStore } from "#db/testing.ts";
import { fileVersion, isStillAnswered } from "#db/verify.ts";
import { nameOf, type Statement, Testimony, underOath } from "#db/witness.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { addPeople, deskOf, NOON, publish, signed } from "#newsroom/testing.ts";

const ASKED = 11;
const OTHER = 12;

/** Every way in which rows of an article come to be, change and go, table by table. */
function changesOf(article: number): string[] {
  return [
    `update articles set headline = headline || '!' where id = ${article}`,
    `update article_authors set role = 'translation' where article = ${article}`,
    `delete from article_authors where article = ${article}`,
    `insert into article_authors values (${article}, 0, 'tom-bell', 'author', 1, ${NOON})`,
    `insert into article_lives (article, revision, text_revision) values (${article}, 7, 7)`,
    `update article_lives set revision = revision + 1 where article = ${article}`,
    `delete from article_lives where article = ${article}`,
    `insert into article_posts (id, article, at, headline, body, "by", is_key, is_pinned, posted_at, changed_at, is_gone, revision)
      values (${article}, ${article}, 1, '', '{}', '', 0, 0, 1, 1, 1, 9)`,
    `update article_posts set revision = revision + 1 where article = ${article}`,
    `delete from article_posts where article = ${article}`,
  ];
}

async function threeArticles() {
  const { writer } = freshStore();
  await addPeople();
  for (const id of [ASKED, OTHER, 13]) await publish(signed({ headline: `Gates of ${id} close` }), { id });
  // Coverage from before its changes were counted, so that everything is asked that a live page can ask.
  writer.exec("update articles set label = 'live'");
  return writer;
}

/** What pages ask of one article by its id. */
async function askByArticle(): Promise<Statement[]> {
  const testimony = new Testimony();
  await underOath(testimony, async () => {
    await findArticle(ASKED);
    await findCards([ASKED]);
    await findOutlines([ASKED]);
    await listReadNext(ASKED, 1);
    await findLiveRevision(ASKED);
  });
  return [...testimony.named.values()].filter(({ question }) => question.sql.includes(BY_ARTICLE));
}

/** The tables of those whose rows pass for untouched since then. */
function untouched(asked: readonly Statement[], since: Marks): Statement[] {
  const now = marksIn(fileVersion());
  return asked.filter(({ question }) => isUntouched(question, since, now));
}

test("what is asked of an article by its id alone is not asked again when other articles change, and has the answer it had", async () => {
  const writer = await threeArticles();
  const asked = await askByArticle();
  expect(asked.length).toBe(8);
  const since = marksIn(fileVersion());
  for (const change of changesOf(OTHER)) {
    expect(writer.prepare(change).run().changes, change).toBe(1);
    expect(untouched(asked, since), change).toEqual(asked);
    for (const one of asked) expect(isStillAnswered(one, nameOf(one.question), fileVersion()), change).toBe(true);
  }
});

test("every change of an article's own rows shows in what is asked of it by its id", async () => {
  const writer = await threeArticles();
  for (const change of changesOf(ASKED)) {
    const table = /\barticle\w+/.exec(change)?.[0] ?? "";
    const asked = (await askByArticle()).filter(({ question }) => question.sql.includes(`"${table}"`));
    expect(asked, change).not.toEqual([]);
    const since = marksIn(fileVersion());
    writer.exec(change);
    expect(untouched(asked, since), change).toEqual([]);
  }
});

test("a list of articles is asked again as soon as one of them changed", async () => {
  const writer = await threeArticles();
  const testimony = new Testimony();
  await underOath(testimony, () => findCards([ASKED, OTHER]));
  const asked = [...testimony.named.values()];
  const since = marksIn(fileVersion());
  writer.exec("update articles set headline = 'Another' where id = 13");
  expect(untouched(asked, since)).toEqual(asked);
  writer.exec(`update articles set headline = 'Another' where id = ${OTHER}`);
  expect(untouched(asked, since)).not.toEqual(asked);
  expect((await findCards([ASKED, OTHER]))[1]?.headline).toBe("Another");
});

test("a release that changes neither its authors nor its topics does not touch what rests on these", async () => {
  await threeArticles();
  const since = marksIn(fileVersion()).tables;
  await updateArticle(deskOf("editor"), ASKED, signed({ headline: "Gates stay closed" }));
  const now = marksIn(fileVersion()).tables;
  expect(now.get("articles")).not.toBe(since.get("articles"));
  expect([now.get("article_authors"), now.get("article_topics")]).toEqual([
    since.get("article_authors"),
    since.get("article_topics"),
  ]);
  await updateArticle(
    deskOf("editor"),
    ASKED,
    signed({ topics: ["port"], authors: [{ slug: "tom-bell", role: "author" }] }),
  );
  const article = await findArticle(ASKED);
  expect([article?.authors.map(({ name }) => name), article?.topics.map(({ slug }) => slug)]).toEqual([
    ["Tom Bell"],
    ["port"],
  ]);
});
