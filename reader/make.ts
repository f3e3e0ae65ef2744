type Content = Node | string;

/** Makes an element with these attributes and this content. Words are only ever put in as text. */
export function make(name: string, attributes: Record<string, string>, ...content: Content[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** An instant in the page's language, as this reader writes it, in the zone of this device. */
export function makeTime(at: number): HTMLElement {
  const { lang } = document.documentElement;
  const own = navigator.languages.find((language) => language.split("-")[0] === lang.split("-")[0]);
  const format = new Intl.DateTimeFormat(own ?? lang, { dateStyle: "medium", timeStyle: "short" });
  return make("time", { datetime: new Date(at).toISOString() }, format.format(at));
}

/** Shows what only works with script and takes away what stands there without it. */
export function showScripted(element: HTMLElement): void {
  for (const part of element.querySelectorAll<HTMLElement>("[data-without-script]")) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>("[data-with-script]")) part.hidden = false;
}
