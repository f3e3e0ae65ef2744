/** What the paper says changed on a live page. */
export interface Changes {
  revision: number;
  closed: string;
  /** Ids of everything that stands among the posts, in order. */
  order: string[];
  /** The page's parts as they are now, of posts only those that are new or changed. */
  parts: Document;
}

const PATIENCE_MS = 10_000;

/**
 * Asks what changed. The browser itself reads the answer as a page whose scripts never run.
 * @returns undefined when the page is no more
 * @throws when the paper cannot be reached
 */
export function askChanges(path: string, after: number): Promise<Changes | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", `${path}/posts/after/${after}`);
    // The paper is asked, not the browser's own store, which may show for a minute what was.
    request.setRequestHeader("Cache-Control", "max-age=0");
    request.responseType = "document";
    request.timeout = PATIENCE_MS;
    request.onload = () => {
      const { status, responseXML: parts } = request;
      const page = parts?.querySelector<HTMLElement>(".lv");
      if ([404, 410, 451].includes(status)) resolve(undefined);
      else if (parts === null || !page) reject(new Error(`Answered ${status}.`));
      else resolve({ parts, ...read(page.dataset) });
    };
    request.onerror = request.ontimeout = () => reject(new Error("No connection."));
    request.send();
  });
}

function read({ revision, closed = "", order = "" }: DOMStringMap): Omit<Changes, "parts"> {
  return { revision: Number(revision), closed, order: order.split(" ").filter(Boolean) };
}
