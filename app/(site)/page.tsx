import type { Metadata } from "next";
import { Sheet } from "#components/frame/sheet.tsx";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { LiveBanner } from "#components/front/live-banner.tsx";
import { findArticle } from "#db/queries/articles.ts";
import { listFrontPool, listFrontSlots } from "#db/queries/front.ts";
import { findLive } from "#db/queries/live.ts";
import { listRelated } from "#db/queries/related.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { walk } from "#domain/body/walk.ts";
import { chooseLead, composeFront } from "#domain/front/compose.ts";
import { publisherOf, webSite } from "#domain/structured-data/publisher.ts";
import { site } from "#site.ts";
import { openEdition } from "./_answer/edition.ts";
import { headOf } from "./_answer/head.ts";
import { readMost } from "./_listing/most-read.ts";
import { publication } from "./_publication/publication.ts";

const POOL = 120;
const MOST_READ = 10;
const RELATED = 8;

export const metadata: Metadata = {
  ...headOf({ title: site.name, description: site.description, path: "/", follow: { path: "/" } }),
  title: { absolute: `${site.name}: news from ${site.place}` },
};

/** The cards in the text of the lead, then what is related to it. */
async function listAround(lead: number | undefined): Promise<ArticleCard[]> {
  const whole = await findArticle(lead);
  if (whole === undefined) return [];
  const cards = [...walk(whole.body)].flatMap((node) => (node.type === "related" ? (node.attrs.article ?? []) : []));
  const shown = cards.flatMap((id) => whole.references.articles[id] ?? []);
  return [...shown, ...(await listRelated(whole.id, RELATED))];
}

/** The paper, and that it can be searched. */
function frontData() {
  return [webSite(publication()), { "@context": "https://schema.org", ...publisherOf(publication()) }];
}

export default async function Front() {
  const edition = await openEdition();
  const [pool, slots, live, mostRead] = await Promise.all([
    listFrontPool(POOL),
    listFrontSlots(edition.now),
    findLive(edition.now),
    readMost(edition, MOST_READ),
  ]);
  const plan = { language: site.language, rows: site.front.rows };
  const lead = chooseLead({ pool, slots, live, mostRead }, plan);
  const related = await listAround(lead?.id);
  const front = composeFront({ pool, slots, live, mostRead, related }, plan);
  return (
    <Sheet edition={edition} front banner={front.live && <LiveBanner card={front.live} edition={edition} />}>
      <FrontPage front={front} edition={edition} />
      <StructuredData of={frontData()} />
    </Sheet>
  );
}
