import { writeMomentHere } from "#domain/moment.ts";

type Content = Node | string;

/** Makes an element with these attributes and this content. Words are only ever put in as text. */
export function make(name: string, attributes: Record<string, string>, ...content: Content[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** An instant as the paper writes it, in the zone of this device: what is dated here happened on it. */
export function makeTime(at: number, locale = document.documentElement.lang): HTMLElement {
  return make("time", { datetime: new Date(at).toISOString() }, writeMomentHere(at, locale));
}

/** Shows what only works with script and takes away what stands there without it. */
export function showScripted(element: HTMLElement): void {
  for (const part of element.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>("[data-with-script]")) part.hidden = false;
}
