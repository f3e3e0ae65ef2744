import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import type { LeadUse } from "#domain/articles/draft.ts";
import type { ImportedArticle, ImportedDraft } from "#domain/articles/imported.ts";
import { mapDocument } from "#domain/body/map.ts";
import { walk } from "#domain/body/walk.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { addPicture, isKept } from "#newsroom/pictures/pictures.ts";

/** Where pictures are looked for, and whether those found are taken into the library. */
interface Shelves {
  /** Beside the file, and in a folder for all. */
  folders: readonly string[];
  dryRun: boolean;
}

type Asked = Pick<LeadUse, "src" | "alt" | "credit">;

/** The article with the hashes of the picture files it names. Those that are not found stay missing. */
export async function placePictures(desk: Desk, article: ImportedArticle, shelves: Shelves): Promise<ImportedArticle> {
  const drafts = [article.draft, ...article.changes.flatMap(({ draft }) => draft ?? [])];
  const hashes = new Map<string, string>();
  for (const asked of drafts.flatMap(listAsked)) {
    if (hashes.has(asked.src)) continue;
    const hash = await findPicture(desk, asked, shelves);
    if (hash !== undefined) hashes.set(asked.src, hash);
  }
  const changes = article.changes.map((change) =>
    change.draft === undefined ? change : { ...change, draft: placed(change.draft, hashes) },
  );
  return { ...article, draft: placed(article.draft, hashes), changes };
}

/** The folders for the pictures of one file. */
export function shelvesOf(file: string, pictures: string | undefined): string[] {
  return [dirname(file), ...(pictures === undefined ? [] : [pictures])];
}

function listAsked({ lead, body }: ImportedDraft): Asked[] {
  const inText = [...walk(body)].flatMap((node) => (node.type === "image" ? [node.attrs] : []));
  return [...(lead === null ? [] : [lead]), ...inText].filter(({ media, src }) => media === null && src !== "");
}

function placed(draft: ImportedDraft, hashes: ReadonlyMap<string, string>): ImportedDraft {
  const hashOf = (use: { media: string | null; src: string }) => use.media ?? hashes.get(use.src) ?? null;
  const body = mapDocument(draft.body, {
    image: (image) => ({ ...image, attrs: { ...image.attrs, media: hashOf(image.attrs) } }),
  });
  return { ...draft, lead: draft.lead === null ? null : { ...draft.lead, media: hashOf(draft.lead) }, body };
}

async function findPicture(desk: Desk, asked: Asked, { folders, dryRun }: Shelves): Promise<string | undefined> {
  for (const folder of folders) {
    const file = await fileInside(folder, asked.src);
    if (file === undefined) continue;
    const bytes = await readFile(file);
    return dryRun ? hashIfKept(bytes) : addPicture(desk, { ...aboutOf(asked), bytes, name: basename(file) });
  }
  return undefined;
}

function aboutOf({ alt, credit, src }: Asked) {
  const focus: [number, number] = [0.5, 0.5];
  return { alt, credit, creator: credit, source: `Imported: ${src}`, licence: "", focus };
}

/** A dry run takes nothing in: a picture that is not there yet stays missing. */
async function hashIfKept(bytes: Uint8Array): Promise<string | undefined> {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return (await isKept(hash)) ? hash : undefined;
}

/** Only a file in the folder itself or below it: a name cannot lead out of it. */
async function fileInside(folder: string, src: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || isAbsolute(src) || src.includes("\0")) return undefined;
  const file = resolve(folder, src);
  const way = relative(resolve(folder), file);
  if (way === "" || way.startsWith("..") || isAbsolute(way)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? file : undefined;
}
