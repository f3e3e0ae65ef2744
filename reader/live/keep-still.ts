const PARTS = ".lv__head, .lv__know, .entry, .lv__end, .lv ~ *, footer";

/**
 * Changes a page so that what its reader has before them stays where it is, and the focus where it was.
 * @param stays whether an element, or the one that takes its place, is still there afterwards
 */
export function keepStill(change: () => void, stays: (element: Element) => boolean): void {
  const { activeElement: focused } = document;
  const held = focused && nameOf(focused);
  const name = nameOf(inView(stays));
  const before = top(name);
  change();
  if (held !== undefined && document.activeElement !== focused)
    document.querySelector<HTMLElement>(held ?? "")?.focus({ preventScroll: true });
  const moved = top(name) - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
}

/** What is read: the first part of the page that can be seen. */
function inView(stays: (element: Element) => boolean): Element | undefined {
  return [...document.querySelectorAll(PARTS)].find((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && stays(part);
  });
}

/** By which an element is found again when another stands in its place; undefined when it will be the same one. */
function nameOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  if (element.id !== "") return `#${element.id}`;
  const part = element.closest(PARTS);
  const own = part?.id ? `#${part.id}` : part && `.${part.classList[0]}`;
  if (!part || !own) return undefined;
  if (part === element) return own;
  const href = element.getAttribute("href");
  return href === null ? undefined : `${own} [href="${CSS.escape(href)}"]`;
}

function top(name: string | undefined): number {
  return (name && document.querySelector(name)?.getBoundingClientRect().top) || 0;
}
