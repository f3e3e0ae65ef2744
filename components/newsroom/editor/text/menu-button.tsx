"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

export interface MenuItem {
  name: string;
  title: string;
  keys?: string | undefined;
  isActive?: boolean;
  run: () => void;
}

interface MenuButtonProps {
  label: string;
  children: ReactNode;
  items: readonly MenuItem[];
  tabIndex?: number;
}

/** A button that opens a short menu. @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function MenuButton({ label, children, items, tabIndex }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    frame.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") return setOpen(false);
    if (event.key === "Escape") close();
    else if (!moveAmong(frame.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu" ref={frame}>
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div className="menu__list" id={id} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map(({ name, title, keys, isActive = false, run }) => (
            <button
              key={name}
              type="button"
              role="menuitemcheckbox"
              aria-checked={isActive}
              tabIndex={-1}
              onClick={() => {
                // Before it runs: a dialog that it opens gives focus back to where it was.
                close();
                run();
              }}
            >
              {title}
              {keys !== undefined && <small>{keys}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const STEPS: Partial<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => (index >= last ? 0 : index + 1),
  ArrowUp: (index, last) => (index <= 0 ? last : index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** @returns whether the key was one that moves */
function moveAmong(frame: HTMLElement | null, key: string): boolean {
  const step = STEPS[key];
  const entries = [...(frame?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  if (step === undefined || entries.length === 0) return false;
  entries[step(entries.indexOf(document.activeElement as HTMLElement), entries.length - 1)]?.focus();
  return true;
}
