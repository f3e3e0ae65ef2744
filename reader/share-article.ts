import { foldAway } from "./fold-away.ts";

/** `<share-article>`: opens the device's own sheet where there is one; else the list of links it holds. */
export class ShareArticle extends HTMLElement {
  connectedCallback(): void {
    foldAway(this);
    if (!("share" in navigator)) return;
    this.querySelector("summary")?.addEventListener("click", (event) => {
      event.preventDefault();
      void this.share();
    });
  }

  private async share(): Promise<void> {
    const { title = "", url = "" } = this.dataset;
    try {
      await navigator.share({ title, url });
    } catch (problem) {
      const dismissed = problem instanceof DOMException && problem.name === "AbortError";
      if (!dismissed) this.querySelector("details")?.toggleAttribute("open", true);
    }
  }
}
