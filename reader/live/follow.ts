const EVERY_MS = 4000;
/** While the paper itself says when something is new. */
const TOLD_MS = 30_000;
const LONGEST_MS = 60_000;

interface Followed {
  /** Address of the paper's stream of news about it. */
  events: string;
  /** Looks what is new, and says whether it is enough to look seldom. */
  ask: () => Promise<boolean>;
  /** Tells of a connection that is lost, or back. */
  tell: (isLost: boolean) => void;
}

/**
 * Looks at once when the paper says that something is new, and now and then by itself: more often where the paper cannot
 * say so, not while the page is hidden, more seldom while the paper cannot be reached.
 * @returns what ends it
 */
export function follow({ events, ask, tell }: Followed): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: EventSource | undefined;
  let wait = EVERY_MS;
  let isAsking = false;
  let isTold = false;
  let isOver = false;
  const plan = () => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(look, wait);
  };
  const look = async () => {
    if (isAsking) isTold = true;
    if (isOver || isAsking || document.hidden) return;
    isAsking = true;
    isTold = false;
    try {
      wait = (await ask()) ? LONGEST_MS : stream?.readyState === EventSource.OPEN ? TOLD_MS : EVERY_MS;
      tell(false);
    } catch {
      wait = Math.min(wait * 2, LONGEST_MS);
      tell(true);
    }
    isAsking = false;
    // What was said while the paper was asked may be newer than its answer.
    if (isTold) void look();
    else plan();
  };
  const listen = () => {
    stream?.close();
    stream = undefined;
    if (isOver || document.hidden) return;
    stream = new EventSource(events);
    stream.onmessage = () => void look();
    stream.onerror = () => {
      if (wait <= TOLD_MS) wait = EVERY_MS;
      plan();
    };
  };
  const comeBack = () => {
    listen();
    void look();
  };
  document.addEventListener("visibilitychange", comeBack);
  addEventListener("online", comeBack);
  addEventListener("offline", () => tell(true));
  listen();
  plan();
  return () => {
    isOver = true;
    stream?.close();
    clearTimeout(timer);
  };
}
