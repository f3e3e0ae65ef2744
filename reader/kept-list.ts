import { describeCopy, FRAME_PAGES, type KeptPage, STORES } from "#reader/kept.ts";
import { make, makeTime, showScripted } from "#reader/make.ts";

/** `<kept-list>`: the pages this device can show without a connection, newest first. */
export class KeptList extends HTMLElement {
  connectedCallback(): void {
    showScripted(this);
    this.querySelector("button")?.addEventListener("click", () => location.reload());
    void this.show();
  }

  private async show(): Promise<void> {
    const pages = await listKept();
    this.querySelector("ul")?.replaceChildren(...pages.map((page) => item(page, this.dataset.locale)));
    this.querySelector("[data-none]")?.toggleAttribute("hidden", pages.length > 0);
  }
}

function item({ path, title, language, at }: KeptPage, locale: string | undefined): HTMLElement {
  const link = make("a", { href: path }, title);
  const headline = make("h3", { class: "s__h h5", lang: language, dir: "auto" }, link);
  return make("li", { class: "s saved__item" }, headline, make("p", { class: "meta" }, makeTime(at, locale)));
}

async function listKept(): Promise<KeptPage[]> {
  const pages = new Map<string, KeptPage>();
  if (!("caches" in window)) return [];
  for (const name of [STORES.frame, STORES.read, STORES.saved]) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const copy = await store.match(request, { ignoreVary: true });
      const page = copy && describeCopy(request.url, copy);
      if (page && !FRAME_PAGES.includes(page.path)) pages.set(page.path, page);
    }
  }
  return [...pages.values()].sort((one, other) => other.at - one.at);
}
