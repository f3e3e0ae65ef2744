const EVERY_MS = 4000;
const LONGEST_MS = 60_000;

/** How following goes on. */
export interface Following {
  /** Looks at once. */
  look(): void;
  stop(): void;
}

/**
 * Looks again and again whether something is new: not while the page is hidden, more seldom while the paper cannot be
 * reached, at once on return.
 * @param ask looks, and says whether it is enough to look seldom
 * @param tell of a connection that is lost, or back
 */
export function follow(ask: () => Promise<boolean>, tell: (isLost: boolean) => void): Following {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = EVERY_MS;
  let isAsking = false;
  let isOver = false;
  const look = async () => {
    clearTimeout(timer);
    if (isOver || isAsking || document.hidden) return;
    isAsking = true;
    try {
      wait = (await ask()) ? LONGEST_MS : EVERY_MS;
      tell(false);
    } catch {
      wait = Math.min(wait * 2, LONGEST_MS);
      tell(true);
    }
    isAsking = false;
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  };
  const again = () => void look();
  for (const [from, name] of [
    [document, "visibilitychange"],
    [window, "online"],
    [window, "pageshow"],
  ] as const)
    from.addEventListener(name, again);
  addEventListener("offline", () => tell(true));
  timer = setTimeout(look, wait);
  return {
    look: again,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
