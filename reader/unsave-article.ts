import { unsave } from "#reader/saved.ts";

/** `<unsave-article>`: stands where an article was withdrawn, and takes it off the list of this device. */
export class UnsaveArticle extends HTMLElement {
  connectedCallback(): void {
    unsave(location.pathname);
  }
}
