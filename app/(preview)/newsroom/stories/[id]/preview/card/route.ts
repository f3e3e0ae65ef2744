import { drawCardOnce } from "../../../../../../(site)/cards/_card/keep.ts";
import { articleCard } from "../../../../../../(site)/cards/_card/share-card.ts";
import { findPreviewArticle } from "../../../../../_preview/read-preview.ts";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ id: string }>;
}

/** The picture that will be shown where the story is shared, for staff alone: drawn each time and kept nowhere. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const article = await findPreviewArticle({ ...(await params), version });
  if (article === undefined) return new Response("There is no such story.\n", { status: 404 });
  const bytes = await drawCardOnce(articleCard(article, Date.now()));
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "image/jpeg" } });
}
