import { redirect } from "next/navigation";
import { HeadTags } from "#components/frame/head-tags.tsx";
import { LiveChanges } from "#components/live/live-changes.tsx";
import { pathOf } from "#domain/articles/permalink.ts";
import { openEdition } from "../../../../../../../_answer/edition.ts";
import { absolute } from "../../../../../../../_answer/head.ts";
import { refuse, refuseGone } from "../../../../../../../_answer/refuse.tsx";
import { type AskedAddress, findAsked } from "../../../_article.ts";

interface Props {
  params: Promise<AskedAddress & { revision: string }>;
}

/** What changed on a live page after its change of that number: `…-aID/posts/after/12`. Open pages ask for it. */
export default async function ChangesPage({ params }: Props) {
  const { revision, ...asked } = await params;
  const found = await findAsked(asked);
  if (found === undefined || !/^\d{1,9}$/.test(revision)) return refuse();
  if (found.kind === "withdrawn") return refuseGone(found.withdrawal);
  if (found.kind === "elsewhere") redirect(encodeURI(`${found.path}/posts/after/${revision}`));
  const { article } = found;
  if (article.live === undefined) return refuse();
  const path = pathOf(article);
  // A page that knows more than the paper does saw a state which is no more, as after a restored backup: it gets all.
  if (Number(revision) > article.live.revision) redirect(encodeURI(`${path}/posts/after/0`));
  const edition = await openEdition(article.language);
  return (
    <>
      <HeadTags of={{ title: article.headline, robots: "noindex" }} />
      <LiveChanges article={article} after={Number(revision)} edition={edition} address={absolute(path)} />
    </>
  );
}
