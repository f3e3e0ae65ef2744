/** From where an article was opened. A count is kept of each, and nothing of whoever came. */
export const READ_SOURCES = ["search", "social", "internal", "direct", "other"] as const;
export type ReadSource = (typeof READ_SOURCES)[number];

export const SOURCE_NAMES: Record<ReadSource, string> = {
  search: "Search",
  social: "Social",
  internal: "This site",
  direct: "Direct",
  other: "Other sites",
};

/** Search engines and networks by the part of their name that does not change with the country. */
const SEARCH =
  /(?:^|\.)(?:google|bing|duckduckgo|yahoo|yandex|ecosia|qwant|startpage|baidu|kagi|seznam|naver|sogou|search\.brave)\.[a-z.]{2,6}$|googlequicksearchbox/;
const SOCIAL =
  /(?:^|\.)(?:facebook|instagram|twitter|linkedin|reddit|youtube|pinterest|tiktok|threads|whatsapp|telegram|tumblr|discord|mastodon)\.[a-z.]{2,6}$|(?:^|\.)(?:x\.com|t\.co|lnkd\.in|fb\.com|fb\.me|youtu\.be|bsky\.app|t\.me|vk\.com|ok\.ru|news\.ycombinator\.com)$|^(?:com\.facebook|com\.twitter|com\.linkedin|com\.reddit|org\.telegram|com\.whatsapp)/;

/**
 * What kind of place a reader came from. Read from the `Referer` while the opening is counted, and never kept.
 * @param referer as the browser sent it; most sites let it say nothing but their own name
 * @param hosts by which this site is known
 */
export function sourceOf(referer: string | null | undefined, hosts: readonly string[]): ReadSource {
  if (referer === null || referer === undefined || referer.trim() === "") return "direct";
  if (!URL.canParse(referer)) return "other";
  const { host, hostname } = new URL(referer);
  if (hosts.includes(host)) return "internal";
  const name = hostname.toLowerCase();
  if (SEARCH.test(name)) return "search";
  return SOCIAL.test(name) ? "social" : "other";
}
