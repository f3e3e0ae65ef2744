import { tellAges } from "#reader/live/ages.ts";
import { askChanges, type Changes } from "#reader/live/changes.ts";
import { follow } from "#reader/live/follow.ts";
import { keepStill } from "#reader/live/keep-still.ts";
import { showScripted } from "#reader/make.ts";

const PARTS = [".lv__head", ".lv__k", ".lv__know", ".lv__end"];
const MINUTE = 60_000;
/** Further down than this somebody is reading. */
const READING_PX = 40;

/**
 * `<live-page>`: keeps a page of live coverage as the paper has it. What is changed or taken back changes where it stands;
 * new posts wait behind a button while their reader reads. Nothing that is read moves, and the focus stays.
 */
export class LivePage extends HTMLElement {
  private revision = 0;
  private order: string[] = [];
  /** New posts that are not shown yet, by id. */
  private readonly waiting = new Map<string, Element>();
  private stop: (() => void) | undefined;

  connectedCallback(): void {
    showScripted(this);
    document.documentElement.style.overflowAnchor = "none";
    this.revision = Number(this.dataset.revision);
    this.button()?.addEventListener("click", () => this.show());
    addEventListener("hashchange", () => {
      if (this.waiting.has(location.hash.slice(1))) this.show(location.hash.slice(1));
    });
    this.tellAges();
    setInterval(() => this.tellAges(), MINUTE);
    this.stop = follow({
      events: `/live/${this.dataset.id}/events`,
      ask: () => this.ask(),
      tell: (isLost) => this.querySelector("[data-lost]")?.toggleAttribute("hidden", !isLost),
    });
  }

  private async ask(): Promise<boolean> {
    const changes = await askChanges(this.dataset.path ?? "", this.revision);
    if (changes === undefined) {
      // What was taken back as a whole is not left on anybody's screen.
      this.stop?.();
      location.reload();
    } else if (changes.revision !== this.revision) this.take(changes);
    return this.dataset.closed !== "";
  }

  private take({ revision, closed, order, parts }: Changes): void {
    const isReading = scrollY > READING_PX || this.page().contains(document.activeElement);
    const known = new Set([...this.entries(), ...this.waiting.values()].map(({ id }) => id));
    const fresh = [...parts.querySelectorAll(".entry")];
    const changed = fresh.filter(({ id }) => known.has(id) && order.includes(id));
    const gone = [...known].filter((id) => !order.includes(id));
    const said: string[] = [];
    if (changed.length > 0) said.push(this.dataset.changed ?? "");
    if (gone.length > 0) said.push(this.dataset.takenBack ?? "");
    if (closed !== "" && this.dataset.closed === "") said.push(this.dataset.ended ?? "");
    this.dataset.closed = closed;
    this.revision = revision;
    this.order = order;
    keepStill(
      () => {
        for (const name of PARTS) replace(this.page().querySelector(name), parts.querySelector(name));
        for (const id of gone) this.drop(id);
        for (const entry of fresh) this.put(entry);
        if (!isReading || !this.hasNews()) this.showWaiting();
        this.arrange();
      },
      ({ id }) => id === "" || order.includes(id),
    );
    if (this.hasNews()) said.unshift(this.news());
    this.say(said);
    this.tellAges();
  }

  private drop(id: string): void {
    this.waiting.delete(id);
    document.getElementById(id)?.remove();
  }

  /** Takes the place of the one that is shown, or waits. */
  private put(entry: Element): void {
    const shown = document.getElementById(entry.id);
    if (shown !== null) replace(shown, entry);
    else this.waiting.set(entry.id, document.importNode(entry, true));
  }

  private hasNews(): boolean {
    return [...this.waiting.values()].some(({ className }) => !className.includes("entry--gone"));
  }

  private news(): string {
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> = JSON.parse(this.dataset.new ?? "{}");
    const count = this.waiting.size;
    const { lang } = this.closest<HTMLElement>("[lang]") ?? document.documentElement;
    const words = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? "#";
    return words.replace("#", count.toLocaleString(lang));
  }

  private say(said: readonly string[]): void {
    const [button, status] = [this.button(), this.querySelector("[role=status]")];
    if (button) {
      button.hidden = this.waiting.size === 0;
      const words = button.querySelector("span");
      if (words) words.textContent = this.waiting.size === 0 ? "" : this.news();
    }
    if (status && said.length > 0) status.textContent = said.join(" ");
  }

  /** Shows what waits, and takes the reader who asked for it to the first of it. */
  private show(to = this.order.find((id) => this.waiting.has(id))): void {
    this.showWaiting();
    this.arrange();
    this.say([]);
    this.tellAges();
    const first = to === undefined ? null : document.getElementById(to);
    if (first === null) return;
    first.tabIndex = -1;
    first.scrollIntoView({ block: "start" });
    first.focus({ preventScroll: true });
  }

  private showWaiting(): void {
    for (const entry of this.waiting.values()) this.after(entry);
    this.waiting.clear();
  }

  /** Puts everything where it belongs; what stands there already is not touched. */
  private arrange(): void {
    let next = this.page().querySelector(".lv__end");
    for (const id of this.order.toReversed()) {
      const entry = document.getElementById(id);
      if (entry === null) continue;
      if (entry.nextElementSibling !== next) next?.before(entry);
      next = entry;
    }
  }

  private tellAges(): void {
    tellAges(this.page(), document.documentElement.lang);
  }

  private page(): Element {
    return this.closest(".lv") ?? this;
  }

  private entries(): Element[] {
    return [...this.page().querySelectorAll(".entry")];
  }

  private button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }
}

function replace(old: Element | null, fresh: Element | null): void {
  if (old !== null && fresh !== null && !old.isEqualNode(fresh)) old.replaceWith(document.importNode(fresh, true));
}
