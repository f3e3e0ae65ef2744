import { listCrops } from "#db/queries/media.ts";
import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Picture } from "#domain/media/picture.ts";
import { sectionName } from "#domain/publication.ts";
import { articleData } from "#domain/structured-data/article.ts";
import { breadcrumbs } from "#domain/structured-data/listings.ts";
import type { PictureRights } from "#domain/structured-data/picture.ts";
import { publication } from "../_publication/publication.ts";

/** An article for search engines, and the way to it. Only cuts of its picture that are made by now are named. */
export async function readArticleData(article: Article) {
  const paper = publication();
  const picture = article.lead?.picture ?? article.picture;
  const crops = picture ? await listCrops(picture) : [];
  const source = { cropsOf: () => crops, rightsOf: (shown: Picture) => rightsOf(shown, article) };
  const way = breadcrumbs(paper, [
    { name: sectionName(paper, article.section, article.language), path: `/${article.section}` },
    { name: article.headline, path: pathOf(article) },
  ]);
  return [articleData(paper, article, source), way];
}

/** Makers are people when they sign the article, else a room or an agency. */
function rightsOf({ creator = "", licence = "" }: Picture, { authors }: Article): PictureRights {
  const kind = authors.some(({ name }) => name === creator) ? "Person" : "Organization";
  const address = addressOfLicence(licence);
  return {
    ...(creator !== "" && { creator: { name: creator, kind } }),
    ...(address !== undefined && { licence: address }),
  };
}

/** An address stays; a licence's short name is looked up where they all are. @see https://spdx.org/licenses/ */
function addressOfLicence(licence: string): string | undefined {
  if (/^https?:\/\//.test(licence)) return licence;
  return /^[A-Za-z0-9][A-Za-z0-9.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined;
}
