import { makeTime } from "#reader/make.ts";

/** `<kept-copy>`: says that the page is a copy kept on this device, of when, and offers to ask the paper again. */
export class KeptCopy extends HTMLElement {
  connectedCallback(): void {
    const at = Number(document.documentElement.dataset.kept ?? 0);
    if (at === 0) return;
    this.querySelector("span")?.append(" ", makeTime(at, this.dataset.locale));
    this.querySelector("button")?.addEventListener("click", () => location.reload());
    this.hidden = false;
  }
}
