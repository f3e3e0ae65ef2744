import { cache } from "react";
import type { Article } from "#domain/articles/article.ts";
import { openPreview, openPreviewArticle, type PreviewFacts } from "#newsroom/open-preview.ts";
import type { ArticlePreview } from "#newsroom/preview-article.ts";
import { attempt } from "../../(newsroom)/newsroom/_desk/attempt.ts";
import { openDesk } from "../../(newsroom)/newsroom/_desk/open-desk.ts";
import { AROUND } from "../../(site)/_article/article-sheet.tsx";

export type Preview = PreviewFacts & ArticlePreview;

/** What the address of a preview names: a story and perhaps a version, as they were typed. */
export interface AskedPreview {
  id: string;
  version?: string | undefined;
}

/** The preview asked for; undefined when there is none of it, or this member of staff may not see it. */
export function findPreview({ id, version }: AskedPreview): Promise<Preview | undefined> {
  return find(id, version);
}

const find = cache(async (id: string, version: string | undefined): Promise<Preview | undefined> => {
  const desk = await openDesk();
  const asked = numbersOf(id, version);
  if (asked === undefined) return undefined;
  const found = await attempt(() => openPreview(desk, asked.id, { version: asked.version, most: AROUND }));
  return found.ok ? found.value : undefined;
});

/** The article alone, for what shows nothing around it. */
export async function findPreviewArticle({ id, version }: AskedPreview): Promise<Article | undefined> {
  const desk = await openDesk();
  const asked = numbersOf(id, version);
  if (asked === undefined) return undefined;
  const found = await attempt(() => openPreviewArticle(desk, asked.id, asked.version));
  return found.ok ? found.value : undefined;
}

function numbersOf(id: string, version: string | undefined): { id: number; version: number | undefined } | undefined {
  const isNumber = (typed: string) => /^[1-9]\d{0,14}$/.test(typed);
  if (!isNumber(id) || (version !== undefined && !isNumber(version))) return undefined;
  return { id: Number(id), version: version === undefined ? undefined : Number(version) };
}
