"use client";

import { type DragEvent, type ReactNode, useRef } from "react";
import { writeDeed } from "#domain/front/deed.ts";

/** What is being dragged: a story, and the place it stood in. */
interface Dragged {
  element: HTMLElement;
  story: number;
  slot: string | undefined;
}

const OVER = "slot--over";

function closest(event: DragEvent, selector: string): HTMLElement | undefined {
  return event.target instanceof Element ? (event.target.closest<HTMLElement>(selector) ?? undefined) : undefined;
}

/** Lets stories be dragged into places. It presses the same buttons that can be pressed without it. */
export function DragGround({ children }: { children: ReactNode }) {
  const dragged = useRef<Dragged | undefined>(undefined);
  const over = useRef<HTMLElement | undefined>(undefined);
  const leave = () => {
    if (over.current?.dataset.story !== undefined) over.current.classList.remove(OVER);
    over.current = undefined;
  };
  const start = (event: DragEvent) => {
    const element = closest(event, "[data-story]");
    if (element === undefined) return;
    dragged.current = { element, story: Number(element.dataset.story), slot: element.dataset.slot };
    event.dataTransfer.setData("text/plain", element.textContent ?? "");
    event.dataTransfer.effectAllowed = "move";
    element.classList.add("slot--drag");
  };
  const hover = (event: DragEvent) => {
    const place = closest(event, "[data-slot]");
    if (dragged.current === undefined || place === undefined || place === dragged.current.element) return leave();
    event.preventDefault();
    if (place === over.current) return;
    leave();
    over.current = place;
    place.classList.add(OVER);
  };
  const drop = (event: DragEvent) => {
    const place = closest(event, "[data-slot]");
    const { current } = dragged;
    if (current === undefined || place?.dataset.slot === undefined || place === current.element) return;
    event.preventDefault();
    press(current, place.dataset.slot, Number(place.dataset.story) || undefined);
  };
  const end = () => {
    leave();
    dragged.current?.element.classList.remove("slot--drag");
    dragged.current = undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever can be dragged here has buttons that do the same
    <div className="cu" onDragStart={start} onDragOver={hover} onDrop={drop} onDragEnd={end}>
      {children}
    </div>
  );
}

function press({ story, slot }: Dragged, to: string, other: number | undefined): void {
  const button = document.getElementById("drag-deed");
  if (!(button instanceof HTMLButtonElement)) return;
  button.value =
    slot === undefined
      ? writeDeed({ deed: "put", slot: to, story })
      : writeDeed({ deed: "move", slot, to, story, other });
  button.form?.requestSubmit(button);
}
