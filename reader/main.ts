import { CopyLink } from "#reader/copy-link.ts";
import { recall, remember } from "#reader/device.ts";
import { ForgetDevice } from "#reader/forget-device.ts";
import { KeptCopy } from "#reader/kept-copy.ts";
import { KeptList } from "#reader/kept-list.ts";
import { LivePage } from "#reader/live/live-page.ts";
import { NewSince } from "#reader/new-since.ts";
import { keepForOffline } from "#reader/offline.ts";
import { countReading, whenOpened } from "#reader/prefetched.ts";
import { PrintPage } from "#reader/print-page.ts";
import { articleAt, noteRead } from "#reader/read-articles.ts";
import { SaveArticle } from "#reader/save-article.ts";
import { SavedList } from "#reader/saved-list.ts";
import { ShareArticle } from "#reader/share-article.ts";
import { SiteMenu } from "#reader/site-menu.ts";
import { applyTheme, ThemeChoice } from "#reader/theme-choice.ts";
import { UnsaveArticle } from "#reader/unsave-article.ts";
import { lookAt, readVisits } from "#reader/visits.ts";

applyTheme();

/** Elements find their content when they are defined: after the page is parsed, however early this module came. */
function define(): void {
  customElements.define("theme-choice", ThemeChoice);
  customElements.define("site-menu", SiteMenu);
  customElements.define("share-article", ShareArticle);
  customElements.define("copy-link", CopyLink);
  customElements.define("print-page", PrintPage);
  customElements.define("save-article", SaveArticle);
  customElements.define("unsave-article", UnsaveArticle);
  customElements.define("saved-list", SavedList);
  customElements.define("new-since", NewSince);
  customElements.define("kept-copy", KeptCopy);
  customElements.define("kept-list", KeptList);
  customElements.define("forget-device", ForgetDevice);
  customElements.define("live-page", LivePage);
}

function open(): void {
  remember("visits", lookAt(Date.now(), readVisits(recall("visits"))));
  const article = articleAt(location.pathname);
  if (article !== undefined) {
    noteRead(article);
    countReading();
  }
  void keepForOffline();
}

function start(): void {
  define();
  whenOpened(open);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
