type Content = Node | string;

/** Makes an element with these attributes and this content. Words are only ever put in as text. */
export function make(name: string, attributes: Record<string, string>, ...content: Content[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** An instant, as people of the page's language write it and in the zone of this device. */
export function makeTime(at: number): HTMLElement {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  return make("time", { datetime: new Date(at).toISOString() }, format.format(at));
}

/** Shows what only works with script and takes away what stands there without it. */
export function showScripted(element: HTMLElement): void {
  for (const part of element.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>("[data-with-script]")) part.hidden = false;
}
