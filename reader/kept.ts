/** What begins the names of every store of copies this paper ever had. */
export const STORE_PREFIX = "paper-";

/** Stores of pages, and the one of the files they need. A change of what is in them gives them other names. */
export const STORES = { frame: "paper-frame-1", read: "paper-read-1", saved: "paper-saved-1", files: "paper-files-1" };

/** Pages the paper itself puts on a device: what is shown for others, and the saved list. */
export const FRAME_PAGES = ["/offline", "/saved"];

const [AT, TITLE, LANGUAGE] = ["Kept-At", "Kept-Title", "Kept-Language"];

/** What is known of a copy without reading it. */
export interface KeptPage {
  path: string;
  title: string;
  language: string;
  /** UTC milliseconds. */
  at: number;
}

/** A copy of a page as it came, with a note of what it is and when it came. */
export function labelCopy(response: Response, html: string, at: number): Response {
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set(AT, String(at));
  headers.set(TITLE, encodeURIComponent(titleIn(html)));
  headers.set(LANGUAGE, /<html\b[^>]*\blang="([\w-]+)"/.exec(html)?.[1] ?? "");
  return new Response(html, { headers });
}

/** When a copy came, in UTC milliseconds. */
export function keptAt(copy: Response): number {
  return Number(copy.headers.get(AT));
}

/** What a copy is, from its note. */
export function describeCopy(address: string, copy: Response): KeptPage {
  return {
    path: new URL(address).pathname,
    title: decodeURIComponent(copy.headers.get(TITLE) ?? ""),
    language: copy.headers.get(LANGUAGE) ?? "",
    at: keptAt(copy),
  };
}

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** The first headline of a page, in plain words. */
export function titleIn(html: string): string {
  const [, marked = ""] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  const words = marked.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign) => SIGNS[sign] ?? "");
  return words.trim();
}

/** The page with a word in it that it is a copy, and of when. */
export function markCopy(html: string, at: number): string {
  return html.replace("<html", `<html data-kept="${at}"`);
}
