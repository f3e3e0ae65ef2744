import type { ReactNode } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";
import { PREVIEW_PARTS, type PreviewPart, type PreviewView, writePreviewView } from "#domain/previews/view.ts";

const PARTS: Record<PreviewPart, string> = {
  article: "Article",
  "front-card": "Front card",
  "search-result": "Search result",
  "social-card": "Social card",
  "feed-item": "Feed item",
};

interface ViewChoiceProps {
  preview: { story: number; versions: readonly { number: number; savedAt: Instant; savedBy: string }[] };
  view: PreviewView;
  now: Instant;
}

/** What to look at, how wide, in which colours, in which version: plain links, so that a view has an address. */
export function ViewChoice({ preview: { story, versions }, view, now }: ViewChoiceProps) {
  const address = (other: Partial<PreviewView>) =>
    `/newsroom/stories/${story}/preview${writePreviewView({ ...view, ...other })}`;
  return (
    <details className="draft__view">
      <summary className="btn">
        <StaffIcon name={view.width === "phone" ? "phone" : "desktop"} /> View
      </summary>
      <div className="draft__menu">
        <Choice name="Part">
          {PREVIEW_PARTS.map((part) => (
            <Way key={part} href={address({ part })} isHere={view.part === part}>
              {PARTS[part]}
            </Way>
          ))}
        </Choice>
        <Choice name="Width">
          <Way href={address({ width: "desktop" })} isHere={view.width === "desktop"}>
            Desktop
          </Way>
          <Way href={address({ width: "phone" })} isHere={view.width === "phone"}>
            Phone
          </Way>
        </Choice>
        <Choice name="Colours">
          <Way href={address({ theme: undefined })} isHere={view.theme === undefined}>
            As the device
          </Way>
          <Way href={address({ theme: "light" })} isHere={view.theme === "light"}>
            Light
          </Way>
          <Way href={address({ theme: "dark" })} isHere={view.theme === "dark"}>
            Dark
          </Way>
        </Choice>
        <Choice name="Version">
          <Way href={address({ version: undefined })} isHere={view.version === undefined}>
            Latest words
          </Way>
          {versions.map(({ number, savedAt, savedBy }) => (
            <Way key={number} href={address({ version: String(number) })} isHere={view.version === String(number)}>
              {number} <small>{`${writeMoment(savedAt, "en", dayOf(now))}, ${savedBy}`}</small>
            </Way>
          ))}
        </Choice>
      </div>
    </details>
  );
}

function Choice({ name, children }: { name: string; children: ReactNode }) {
  return (
    <nav aria-label={name}>
      <p>{name}</p>
      <ul>{children}</ul>
    </nav>
  );
}

function Way({ href, isHere, children }: { href: string; isHere: boolean; children: ReactNode }) {
  return (
    <li>
      <a href={href} aria-current={isHere ? "true" : undefined}>
        {children}
      </a>
    </li>
  );
}
