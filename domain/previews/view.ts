/** What a preview shows of a story: the page itself, or how it appears elsewhere. */
export const PREVIEW_PARTS = ["article", "front-card", "search-result", "social-card", "feed-item"] as const;
export type PreviewPart = (typeof PREVIEW_PARTS)[number];

/** How staff look at a story: which part of which version, how wide, in which colours. Every field may be left to itself. */
export interface PreviewView {
  part: PreviewPart;
  width: "desktop" | "phone";
  /** Undefined leaves it to the device. */
  theme?: "light" | "dark" | undefined;
  /** Undefined shows the words as they were saved last. */
  version?: string | undefined;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads the query of a preview's address; what it does not know is left to itself. */
export function readPreviewView(query: Query): PreviewView {
  const { theme, version } = query;
  return {
    part: PREVIEW_PARTS.find((part) => part === query.part) ?? "article",
    width: query.width === "phone" ? "phone" : "desktop",
    ...(theme === "light" || theme === "dark" ? { theme } : {}),
    ...(typeof version === "string" && version !== "" ? { version } : {}),
  };
}

/** The view as a query, with `?`; empty when everything is left to itself. */
export function writePreviewView({ part, width, theme, version }: PreviewView): string {
  const query = new URLSearchParams({
    ...(part === "article" ? {} : { part }),
    ...(width === "desktop" ? {} : { width }),
    ...(theme === undefined ? {} : { theme }),
    ...(version === undefined ? {} : { version }),
  });
  return query.size === 0 ? "" : `?${query}`;
}
