"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface OrderedChipsProps<Item> {
  items: Item[];
  keyOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  change: (items: Item[]) => void;
  extra?: (item: Item, at: number) => ReactNode;
  /** Where more are chosen. */
  children: ReactNode;
}

/** Chosen things in their order. With a chip in focus the arrows move it, Delete takes it out. */
export function OrderedChips<Item>({ items, keyOf, nameOf, change, extra, children }: OrderedChipsProps<Item>) {
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const remove = (at: number) => {
    const item = items[at];
    if (item !== undefined) setSaid(`${nameOf(item)} removed.`);
    change(items.toSpliced(at, 1));
  };
  const move = (at: number, step: number) => {
    const [item, to] = [items[at], at + step];
    if (item === undefined || to < 0 || to >= items.length) return;
    change(items.toSpliced(at, 1).toSpliced(to, 0, item));
    setSaid(`${nameOf(item)} is number ${to + 1} of ${items.length}.`);
    requestAnimationFrame(() => list.current?.children[to]?.querySelector<HTMLElement>("button")?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowUp") move(at, -1);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") move(at, 1);
    else if (event.key === "Delete" || event.key === "Backspace") remove(at);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ul className="chips" ref={list}>
        {items.map((item, at) => (
          <li key={keyOf(item)}>
            <button
              type="button"
              className="chip"
              aria-label={`${nameOf(item)}: remove${items.length > 1 ? "; arrows move it" : ""}`}
              onKeyDown={(event) => onKeyDown(event, at)}
              onClick={() => remove(at)}
            >
              {nameOf(item)} <StaffIcon name="remove" />
            </button>
            {extra?.(item, at)}
          </li>
        ))}
      </ul>
      {children}
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
