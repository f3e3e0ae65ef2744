import { isSaved, SAVED_CHANGED, save, unsave } from "#reader/saved.ts";

/** `<save-article>`: a button that keeps the article in the list of this device, or takes it off. */
export class SaveArticle extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => this.toggle());
    document.addEventListener(SAVED_CHANGED, () => this.show());
    addEventListener("storage", () => this.show());
    this.show();
  }

  private toggle(): void {
    const { path = "", headline = "", kicker = "", language = "" } = this.dataset;
    if (isSaved(path)) unsave(path);
    else if (!save({ path, headline, kicker, language, savedAt: Date.now() })) this.say(this.dataset.failed);
  }

  private show(): void {
    const saved = isSaved(this.dataset.path ?? "");
    this.toggleAttribute("data-is-saved", saved);
    this.say(saved ? this.dataset.saved : this.dataset.save);
  }

  private say(words = ""): void {
    const label = this.querySelector("span");
    if (label !== null) label.textContent = words;
  }
}
