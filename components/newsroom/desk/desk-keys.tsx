"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

const KEPT = "desk-shortcuts";
const LINKS = ".tb .ti a";

/** What each key does, as the dialog lists it. */
const KEYS = [
  ["j", "the next story"],
  ["k", "the story before"],
  ["Enter", "open the story"],
  ["x", "choose the story, or let it go"],
  ["n", "new story"],
  ["/", "search"],
  ["?", "this list"],
] as const;

/** Keys for those who list stories all day. One may switch them off: they must not get in anybody's way. */
export function DeskKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useSyncExternalStore(
    listen,
    () => localStorage.getItem(KEPT) !== "off",
    () => true,
  );
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "?") dialog.current?.showModal();
      else if (!act(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);
  return (
    <>
      <button className="btn key-help" type="button" onClick={() => dialog.current?.showModal()}>
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="dlg" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys of the desk</h2>
        <dl className="keylist">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="row">
          <input type="checkbox" checked={isOn} onChange={(event) => keep(event.currentTarget.checked)} /> Keys are on
        </label>
        <form method="dialog">
          <button className="btn btn--ink" type="submit">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

/** @returns whether the key is one of the desk's */
function act(key: string): boolean {
  switch (key) {
    case "j":
      return move(1);
    case "k":
      return move(-1);
    case "x":
      return choose();
    case "n":
      return press("new-story");
    case "/":
      return focus(document.getElementById("desk-search"));
    default:
      return false;
  }
}

function move(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step;
  return focus(links[next]);
}

function choose(): boolean {
  const box = document.activeElement?.closest("tr")?.querySelector<HTMLInputElement>("input[name=story]");
  box?.click();
  return box !== undefined && box !== null;
}

function press(id: string): boolean {
  document.getElementById(id)?.click();
  return true;
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
  return true;
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  const field = target instanceof HTMLElement ? target.closest("input, textarea, select, [contenteditable]") : null;
  return field !== null && !(field instanceof HTMLInputElement && field.type === "checkbox");
}

function listen(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}

function keep(isOn: boolean): void {
  localStorage.setItem(KEPT, isOn ? "on" : "off");
  window.dispatchEvent(new StorageEvent("storage", { key: KEPT }));
}
