import { recall } from "#reader/device.ts";
import { make } from "#reader/make.ts";
import { articleAt, listRead } from "#reader/read-articles.ts";
import { lookAt, readVisits } from "#reader/visits.ts";

/** `<new-since>`: marks the stories of the page that came out since the visit before this one and were not opened yet. */
export class NewSince extends HTMLElement {
  connectedCallback(): void {
    const visits = lookAt(Date.now(), readVisits(recall("visits")));
    // Pages say when to the second.
    const since = Math.floor(visits.since / 1000) * 1000;
    const read = new Set(listRead());
    for (const story of document.querySelectorAll<HTMLElement>("main .s")) {
      if (releasedAt(story) >= since && !read.has(idOf(story) ?? 0)) this.mark(story);
    }
  }

  private mark(story: HTMLElement): void {
    const word = make("b", { class: "new", lang: this.lang, dir: this.dir }, this.dataset.word ?? "");
    const above = story.querySelector(".kick, .who");
    if (above?.querySelector(".live") === null) above.prepend(word, " ");
  }
}

function releasedAt(story: HTMLElement): number {
  return Date.parse(story.dataset.at ?? story.querySelector("time")?.dateTime ?? "") || 0;
}

function idOf(story: HTMLElement): number | undefined {
  return articleAt(story.querySelector<HTMLAnchorElement>(".s__h a")?.pathname ?? "");
}
