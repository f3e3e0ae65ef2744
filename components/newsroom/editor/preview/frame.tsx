"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { StaffIcon, type StaffIconName } from "#components/newsroom/staff-icon.tsx";

interface FrameProps {
  title: string;
  name: string;
  icon: StaffIconName;
  source: string;
  /** The width the page believes it has, in CSS pixels. */
  width: number;
  revision: number;
  short?: boolean;
}

/** A real page, scaled down. A newer one is loaded behind it and takes its place, scrolled as it was, once it is whole. */
export function Frame({ title, name, icon, source, width, revision, short = false }: FrameProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string>();
  const wanted = `${source}&revision=${revision}`;
  useScale(pane, width);
  const swap = (frame: HTMLIFrameElement, address: string) => {
    const before = pane.current?.querySelector<HTMLIFrameElement>("iframe[data-shown]");
    const top = before?.contentWindow?.scrollY ?? 0;
    frame.contentWindow?.scrollTo(0, top);
    setShown(address);
  };
  const addresses = [...new Set([...(shown === undefined ? [] : [shown]), wanted])];
  return (
    <div>
      <p className="lab">
        <StaffIcon name={icon} /> {name}
      </p>
      <div className={short ? "pane pane--short" : "pane"} ref={pane}>
        {addresses.map((address) => (
          <iframe
            key={address}
            title={address === shown ? title : `${title}, loading`}
            src={address}
            data-shown={address === shown || undefined}
            onLoad={({ currentTarget }) => {
              if (address === wanted) swap(currentTarget, address);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** Sets the scale by which a page of that width fills its pane. By CSSOM: the content policy forbids style attributes. */
function useScale(pane: RefObject<HTMLDivElement | null>, width: number): void {
  useEffect(() => {
    const frame = pane.current;
    if (frame === null) return;
    const watch = new ResizeObserver(() => {
      frame.style.setProperty("--page", `${width}px`);
      frame.style.setProperty("--scale", String(frame.clientWidth / width));
    });
    watch.observe(frame);
    return () => watch.disconnect();
  }, [pane, width]);
}
