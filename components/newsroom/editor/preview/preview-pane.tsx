"use client";

import { type ReactNode, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Draft } from "#domain/articles/draft.ts";
import { type Gate, listGates } from "../services.ts";
import type { StoryText } from "../story-text.ts";
import { SearchResult, SocialCard } from "./cards.tsx";
import { Checks, useGates } from "./checks.tsx";
import { Frame } from "./frame.tsx";

export type Tab = "preview" | "checks" | "comments";
const WIDTHS = { both: "Both", phone: "390", desktop: "1280" } as const;
type Width = keyof typeof WIDTHS;
export type Theme = "system" | "light" | "dark";

interface PreviewPaneProps {
  story: StoryText;
  draft: Draft;
  siteUrl: string;
  /** Rises with every save: what is shown is what is saved. */
  revision: number;
  goTo: (place: Gate["place"]) => void;
  tab: Tab;
  setTab: (tab: Tab) => void;
  /** The notes on this story. */
  comments: ReactNode;
  openComments: number;
}

/** What readers would see, what stands in the way, and what colleagues say. */
export function PreviewPane({
  story,
  draft,
  siteUrl,
  revision,
  goTo,
  tab,
  setTab,
  comments,
  openComments,
}: PreviewPaneProps) {
  const gates = useGates(story.id, revision, listGates);
  const open = gates?.filter(({ severity }) => severity !== "hint").length ?? 0;
  const tabs: [Tab, string, number][] = [
    ["preview", "Preview", 0],
    ["checks", "Checks", open],
    ["comments", "Comments", openComments],
  ];
  return (
    <aside className="pv" aria-label="Preview">
      <div className="tabs" role="tablist" aria-label="Beside the text">
        {tabs.map(([name, title, count]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls={`panel-${name}`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={(event) =>
              arrow(
                event.key,
                tabs.map(([one]) => one),
                tab,
                setTab,
              )
            }
          >
            {title} {count > 0 && <small>{count}</small>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === "preview" && <Frames story={story} draft={draft} siteUrl={siteUrl} revision={revision} />}
        {tab === "checks" && <Checks gates={gates} goTo={goTo} />}
        {tab === "comments" && comments}
      </div>
    </aside>
  );
}

function arrow(key: string, names: Tab[], at: Tab, go: (tab: Tab) => void): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const next = step === undefined ? undefined : names[(names.indexOf(at) + step + names.length) % names.length];
  if (next === undefined) return;
  go(next);
  document.getElementById(`tab-${next}`)?.focus();
}

function Frames({
  story,
  draft,
  siteUrl,
  revision,
}: Pick<PreviewPaneProps, "story" | "draft" | "siteUrl" | "revision">) {
  const [width, setWidth] = useState<Width>("both");
  const [theme, setTheme] = useState<Theme>("system");
  const source = (part: string) =>
    `/newsroom/stories/${story.id}/preview-frame?part=${part}${theme === "system" ? "" : `&theme=${theme}`}`;
  const shared = { revision };
  return (
    <>
      <div className="row pv__choice">
        <Segment label="Width" value={width} names={WIDTHS} choose={setWidth} />
        <Segment
          label="Light"
          value={theme}
          names={{ system: "System", light: "Light", dark: "Dark" }}
          choose={setTheme}
        />
      </div>
      <div className="pvg" data-width={width}>
        {width !== "desktop" && (
          <Frame {...shared} title="Phone preview" icon="phone" name="Phone" source={source("article")} width={390} />
        )}
        {width !== "phone" && (
          <Frame
            {...shared}
            title="Desktop preview"
            icon="desktop"
            name="Desktop"
            source={source("article")}
            width={1280}
          />
        )}
      </div>
      <div className="pv__cards">
        <SearchResult story={story} draft={draft} siteUrl={siteUrl} />
        <SocialCard story={story} draft={draft} siteUrl={siteUrl} revision={revision} />
        <Frame
          {...shared}
          title="Front card preview"
          icon="front"
          name="Front card"
          source={source("front-card")}
          width={420}
          short
        />
        <Frame
          {...shared}
          title="Feed item preview"
          icon="share"
          name="Feed item"
          source={source("feed-item")}
          width={420}
          short
        />
      </div>
    </>
  );
}

interface SegmentProps<Value extends string> {
  label: string;
  value: Value;
  names: Record<Value, string>;
  choose: (value: Value) => void;
}

function Segment<Value extends string>({ label, value, names, choose }: SegmentProps<Value>) {
  return (
    <fieldset className="seg" aria-label={label}>
      {(Object.keys(names) as Value[]).map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => choose(one)}>
          {one === "phone" && <StaffIcon name="phone" />}
          {one === "desktop" && <StaffIcon name="desktop" />}
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}
