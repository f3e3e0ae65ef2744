const LIST = /mso-list\s*:\s*\S+\s+level(\d+)/i;
const MARKER = /mso-list\s*:\s*Ignore/i;
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivxl]+)[.)]/i;

/** The style of an element; it is read from where `neutralised` put it. */
export function styleOf(element: Element): string {
  return element.getAttribute("data-style") ?? "";
}

/** Word writes lists as paragraphs that say how deep they are: made lists again. */
export function gatherWordLists(root: ParentNode): void {
  for (const item of [...root.querySelectorAll('[data-style*="mso-list"]')]) {
    if (item.isConnected && levelOf(item) > 0) gatherFrom(item);
  }
}

function levelOf(element: Element): number {
  return Number(LIST.exec(styleOf(element))?.[1] ?? 0);
}

/** One run of list paragraphs that follow each other, as one list with those inside it. */
function gatherFrom(first: Element): void {
  const open: { level: number; list: Element }[] = [];
  let item: Element | null = first;
  while (item !== null && levelOf(item) > 0) {
    const next: Element | null = item.nextElementSibling;
    const level = levelOf(item);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = item.ownerDocument.createElement(NUMBERED.test(takeMarker(item)) ? "ol" : "ul");
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else item.before(list);
      open.push({ level, list });
    } else takeMarker(item);
    const entry = item.ownerDocument.createElement("li");
    entry.append(...item.childNodes);
    open.at(-1)?.list.append(entry);
    item.remove();
    item = next;
  }
}

/** Takes the bullet or number Word wrote into the text out of it. @returns the sign */
function takeMarker(item: Element): string {
  const marker = [...item.querySelectorAll("[data-style]")].find((inner) => MARKER.test(styleOf(inner)));
  const sign = marker?.textContent ?? "";
  marker?.remove();
  return sign;
}
