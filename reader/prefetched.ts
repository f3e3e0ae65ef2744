interface Navigation extends PerformanceEntry {
  /** When a page that was made ready in secret was really opened; 0 for others. */
  activationStart?: number;
  deliveryType?: string;
}

/** Whether this page was fetched before the reader asked for it. @see https://wicg.github.io/nav-speculation/ */
function wasFetchedAhead(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as Navigation[];
  return (navigation?.activationStart ?? 0) > 0 || navigation?.deliveryType === "navigational-prefetch";
}

/**
 * Counts the reading of a page that was fetched ahead. The server counts no such fetch, because most are in vain; when the
 * page is opened after all it is asked for once more, which the answer "not modified" makes cheap. It says no more about
 * the reader than the ordinary request it stands for.
 */
export function countReading(): void {
  if (wasFetchedAhead()) void fetch(location.pathname, { cache: "no-cache" }).catch(() => undefined);
}

/** Runs something once the page is in front of its reader, not while it is only being made ready. */
export function whenOpened(run: () => void): void {
  if ("prerendering" in document && document.prerendering) {
    document.addEventListener("prerenderingchange", run, { once: true });
  } else run();
}
