import { make, makeTime, showScripted } from "#reader/make.ts";
import { listSaved, SAVED_CHANGED, type SavedArticle, save, unsave } from "#reader/saved.ts";

/** `<saved-list>`: what is saved on this device, each with a button that takes it off and can be undone. */
export class SavedList extends HTMLElement {
  private removed: SavedArticle | undefined;

  connectedCallback(): void {
    showScripted(this);
    document.addEventListener(SAVED_CHANGED, () => this.show());
    addEventListener("storage", () => this.show());
    this.undoButton()?.addEventListener("click", () => this.undo());
    this.show();
  }

  private show(): void {
    const saved = listSaved();
    this.querySelector("ul")?.replaceChildren(...saved.map((article) => this.item(article)));
    this.querySelector("[data-none]")?.toggleAttribute("hidden", saved.length > 0);
    this.querySelector("[data-undo]")?.toggleAttribute("hidden", this.removed === undefined);
  }

  private item(article: SavedArticle): HTMLElement {
    const { path, headline, kicker, language, savedAt } = article;
    const remove = make("button", { type: "button", class: "lk saved__remove" }, this.dataset.remove ?? "");
    // As words rather than as a name: only words can say that they are in another language than the button.
    remove.append(" ", make("span", { class: "vh", lang: language, dir: "auto" }, headline));
    remove.addEventListener("click", () => this.takeOff(article));
    const words = make("div", { class: "s__b", lang: language, dir: "auto" });
    words.append(
      make("p", { class: "kick" }, kicker),
      make("h2", { class: "s__h h4" }, make("a", { href: path }, headline)),
    );
    const meta = make(
      "p",
      { class: "meta" },
      `${this.dataset.savedOn} `,
      makeTime(savedAt, this.dataset.locale),
      " ",
      remove,
    );
    return make("li", { class: "s saved__item" }, words, meta);
  }

  /** What was removed can be put back; the focus stays where the list was. */
  private takeOff(article: SavedArticle): void {
    this.removed = article;
    unsave(article.path);
    this.undoButton()?.focus();
  }

  private undo(): void {
    const article = this.removed;
    if (article === undefined) return;
    this.removed = undefined;
    save(article);
    this.querySelector<HTMLElement>(`a[href="${CSS.escape(article.path)}"]`)?.focus();
  }

  private undoButton(): HTMLButtonElement | null {
    return this.querySelector("[data-undo] button");
  }
}
