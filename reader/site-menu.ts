/** `<site-menu>`: closes its menu with Escape, with a press elsewhere, and when the focus has left it. */
export class SiteMenu extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector("details");
    if (menu === null) return;
    document.addEventListener("pointerdown", ({ target }) => {
      if (!(target instanceof Node && this.contains(target))) menu.open = false;
    });
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) menu.open = false;
    });
    this.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
}
