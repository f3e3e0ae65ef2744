/** Closes what an element unfolds: with Escape, with a press elsewhere, and when the focus has left it. */
export function foldAway(element: HTMLElement): void {
  const details = element.querySelector("details");
  if (details === null) return;
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && element.contains(target))) details.open = false;
  });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) details.open = false;
  });
  element.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
}
