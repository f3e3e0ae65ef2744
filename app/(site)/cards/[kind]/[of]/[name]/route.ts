import { findArticle, findWithdrawal } from "#db/queries/articles.ts";
import { findAuthor } from "#db/queries/authors.ts";
import { findSection } from "#site.ts";
import { readSegment } from "../../../../_answer/segment.ts";
import { findCardBytes } from "../../../_card/keep.ts";
import {
  articleCard,
  authorCard,
  cardName,
  cardPath,
  paperCard,
  type ShareCard,
  sectionCard,
} from "../../../_card/share-card.ts";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ kind: string; of: string; name: string }>;
}

/** The picture shown where a page is shared. Its address holds the hash of what it shows; an older one leads to the newest. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, of, name } = await params;
  const slug = readSegment(of) ?? "";
  const card = /^[0-9a-f]{16}\.jpg$/.test(name) ? await findCard(kind, slug) : undefined;
  if (card === undefined) return refuse(kind, slug);
  if (name !== cardName(card)) {
    const headers = { location: encodeURI(cardPath(card)), "cache-control": "no-store" };
    return new Response(null, { status: 307, headers });
  }
  const bytes = await findCardBytes(card);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/jpeg",
      "content-length": String(bytes.length),
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}

async function findCard(kind: string, of: string): Promise<ShareCard | undefined> {
  if (kind === "paper") return of === paperCard().of ? paperCard() : undefined;
  if (kind === "section") {
    const section = findSection(of);
    return section && sectionCard(section);
  }
  if (kind === "author") {
    const author = await findAuthor(of);
    return author && authorCard(author);
  }
  const article = kind === "article" ? await findArticle(idOf(of)) : undefined;
  return article && articleCard(article, Date.now());
}

function idOf(of: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(of) ? Number(of) : undefined;
}

async function refuse(kind: string, of: string): Promise<Response> {
  const gone = kind === "article" ? await findWithdrawal(idOf(of)) : undefined;
  return new Response("There is no such card.\n", { status: gone?.status ?? 404 });
}
