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
    }
  }
}
