const MINUTE = 60_000;
const DAY = 1440;

/** Says beside each post how long ago it was, for a day; after that its hour stands alone. */
export function tellAges(page: Element, language: string): void {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
  for (const time of page.querySelectorAll<HTMLTimeElement>(".entry:not(.entry--gone) > time")) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE);
    const said = time.querySelector("[data-age]");
    if (minutes < 0 || minutes >= DAY) {
      said?.remove();
      continue;
    }
    const age = said ?? time.appendChild(document.createElement("small"));
    age.toggleAttribute("data-age", true);
    age.textContent = minutes < 60 ? words.format(-minutes, "minute") : words.format(-Math.floor(minutes / 60), "hour");
  }
}
