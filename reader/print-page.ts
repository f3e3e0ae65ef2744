/** `<print-page>`: a button that prints. Without script the browser's own menu does. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => window.print());
  }
}
