/** Parameters that say who sent a reader, not what the reader asked for; no paper uses these names for anything else. */
const TRACKING =
  /^(?:utm_.+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|_openstat|ref_src|ref_url|cmpid|at_medium|at_campaign)$/i;
/** Names that another site's old addresses may have meant something by; this paper's own do not. */
const TRACKING_HERE = /^(?:ref|referrer|source|from_source)$/i;

/** Whether a parameter of that name says who sent a reader. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** `?q=fog&utm_source=x` → `?q=fog`. What is left stays as it was written, sign for sign. */
export function withoutTracking(query: string): string {
  if (query === "") return "";
  const parts = query.slice(1).split("&");
  const kept = parts.filter((part) => {
    const name = nameOf(part);
    return !isTracking(name) && !TRACKING_HERE.test(name);
  });
  if (kept.length === parts.length) return query;
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

function nameOf(part: string): string {
  const written = part.replace(/=.*$/s, "");
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
