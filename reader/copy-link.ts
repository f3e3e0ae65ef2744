const SHOWN_MS = 2000;

/** `<copy-link>`: a button that copies the address. Stays hidden where copying is impossible. */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (button === null || navigator.clipboard === undefined) return;
    this.hidden = false;
    const words = button.textContent ?? "";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.dataset.url ?? location.href);
      button.textContent = button.dataset.done ?? words;
      setTimeout(() => {
        button.textContent = words;
      }, SHOWN_MS);
    });
  }
}
