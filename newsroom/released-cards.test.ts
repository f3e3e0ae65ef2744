import { expect, test } from "vitest";
import { findArticle, findFiledArticle } from "#db/queries/articles.ts";
import { listWholeArticles } from "#db/queries/feeds.ts";
import { findPublicVersion } from "#db/queries/history.ts";
import { freshStore } from "#db/testing.ts";
import { paperAt } from "#domain/articles/file/paper.ts";
import { writeArticleFile } from "#domain/articles/file/write-article-file.ts";
import { ninjsOf } from "#domain/articles/ninjs.ts";
import { writeHtml } from "#domain/body/html.ts";
import { articleItem } from "#domain/feeds/channel.ts";
import { publication } from "#domain/testing.ts";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { deskOf, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";

const words = { type: "paragraph" as const, content: [{ type: "text" as const, text: "Seen." }] };
const card = (article: number | null, title: string) => ({
  type: "related" as const,
  attrs: { article, title, href: "#" },
});

/** An article as its page, a feed, its files and its history have it. */
async function everyFormOf(id: number): Promise<string[]> {
  const article = await findArticle(id);
  if (article === undefined) throw new Error("It is out.");
  const { references, language } = article;
  return [
    JSON.stringify(article.body),
    writeHtml(article.body, { publication, references, language }),
    ...(await listWholeArticles([id])).map((whole) => articleItem(publication, whole).html),
    writeArticleFile(article, paperAt("https://paper.example")),
    JSON.stringify(ninjsOf(publication, article)),
    JSON.stringify(await findPublicVersion(id, 1)),
  ];
}

test("a card of a story that is not out shows readers nothing of it: on the page, in feeds, files, history and search", async () => {
  const { reader } = freshStore();
  const secret = await createStory(deskOf("editor"), textOf({ headline: "Quokka inquiry" }));
  const aside = {
    type: "aside" as const,
    attrs: { title: "Beside" },
    content: [card(secret, "Quokka inquiry"), words],
  };
  const content = [words, card(secret, "Quokka inquiry"), aside, card(null, "A title from elsewhere")];
  const { id } = await publish(textOf({ body: { type: "doc", content } }));
  for (const form of await everyFormOf(id)) {
    expect(form).not.toMatch(/quokka/i);
    expect(form).toContain("A title from elsewhere");
  }
  expect(JSON.stringify(reader.prepare("select * from article_texts").all())).not.toMatch(/quokka/i);

  await submitStory(deskOf("editor"), secret);
  await approveStory(deskOf("editor"), secret);
  await publishStory(deskOf("editor"), secret, UNSIGNED);
  for (const form of await everyFormOf(id)) expect(form).toContain("Quokka inquiry");
  await withdrawArticle(deskOf("publisher"), secret, { reason: "No." });
  for (const form of await everyFormOf(id)) expect(form).not.toMatch(/quokka/i);
});

test("the paper's own archive keeps the cards of what is not out, so that what came in goes out again", async () => {
  freshStore();
  const { id } = await publish(textOf({ body: { type: "doc", content: [words, card(4711, "Not here yet")] } }));
  expect((await findFiledArticle(id))?.body.content).toEqual([words, card(4711, "Not here yet")]);
});
