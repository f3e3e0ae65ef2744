const EVERY_MS = 1000;
const MOST_AT_ONCE = 5000;

/** Gathers openings of articles and hands them on together, so that a hit costs no message. */
export function createReadsPost(send: (articles: number[]) => void): (article: number) => void {
  let gathered: number[] = [];
  const post = () => {
    const articles = gathered;
    gathered = [];
    send(articles);
  };
  return (article) => {
    if (gathered.length === 0) setTimeout(() => gathered.length > 0 && post(), EVERY_MS).unref();
    gathered.push(article);
    if (gathered.length >= MOST_AT_ONCE) post();
  };
}
