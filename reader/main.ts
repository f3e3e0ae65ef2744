import { CopyLink } from "#reader/copy-link.ts";
import { PrintPage } from "#reader/print-page.ts";
import { ShareArticle } from "#reader/share-article.ts";
import { applyTheme, ThemeChoice } from "#reader/theme-choice.ts";

applyTheme();
customElements.define("theme-choice", ThemeChoice);
customElements.define("share-article", ShareArticle);
customElements.define("copy-link", CopyLink);
customElements.define("print-page", PrintPage);
