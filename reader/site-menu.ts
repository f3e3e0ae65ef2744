import { foldAway } from "./fold-away.ts";

/** `<site-menu>`: closes its menu when the reader has done with it. */
export class SiteMenu extends HTMLElement {
  connectedCallback(): void {
    foldAway(this);
  }
}
