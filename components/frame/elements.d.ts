import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** The custom elements of `reader/`. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "theme-choice": CustomElement;
      "share-article": CustomElement & { "data-title": string; "data-url": string };
      "copy-link": CustomElement & { "data-url": string };
      "print-page": CustomElement;
      "site-menu": CustomElement;
      "save-article": CustomElement & {
        "data-path": string;
        "data-headline": string;
        "data-kicker": string;
        "data-language": string;
        "data-save": string;
        "data-saved": string;
        "data-failed": string;
      };
      "unsave-article": CustomElement;
      "saved-list": CustomElement & { "data-remove": string; "data-saved-on": string; "data-locale": string };
      "new-since": CustomElement & { "data-word": string };
      "kept-copy": CustomElement & { "data-locale": string };
      "live-page": CustomElement & {
        "data-id": string;
        "data-path": string;
        "data-revision": string;
        "data-closed": string;
        "data-new": string;
        "data-changed": string;
        "data-taken-back": string;
        "data-ended": string;
      };
      "kept-list": CustomElement & { "data-locale": string };
      "forget-device": CustomElement & { "data-forgotten": string };
    }
  }
}
