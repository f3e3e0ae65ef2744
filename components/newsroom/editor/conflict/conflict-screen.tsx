"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { inOrder } from "#components/ui/in-order.tsx";
import type { Draft } from "#domain/articles/draft.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { writeMoment } from "#domain/dates.ts";
import { type Choice, type DraftField, mergeTexts, partingOf, type Side, type Stretch } from "#domain/history/merge.ts";
import { wordDifferences } from "#domain/history/words.ts";
import type { StoryText } from "../story-text.ts";
import { FIELD_NAMES } from "./field-names.ts";
import { Pieces } from "./text-differences.tsx";

interface ConflictScreenProps {
  base: Draft;
  mine: Draft;
  theirs: StoryText;
  settle: (content: Draft) => void;
}

type Chosen = { fields: Partial<Record<DraftField, Side>>; body: Partial<Record<number, Choice>> };

/** Two people wrote at once. Both texts are shown, nothing is lost, and the writer says what becomes of each difference. */
export function ConflictScreen({ base, mine, theirs, settle }: ConflictScreenProps) {
  const parting = useMemo(() => partingOf(base, mine, theirs.content), [base, mine, theirs]);
  const [chosen, setChosen] = useState<Chosen>(() => proposal(parting));
  const heading = useRef<HTMLHeadingElement>(null);
  // The text that was being written is gone from the screen, and the focus with it.
  useEffect(() => heading.current?.focus(), []);
  const open = parting.fields.length + parting.body.filter(({ kind }) => kind === "differs").length;
  const everything = (side: Side): Chosen => ({
    fields: Object.fromEntries(parting.fields.map(({ name }) => [name, side])),
    body: Object.fromEntries(parting.body.map((_, place) => [place, side])),
  });
  const save = (choice: Chosen) => settle(mergeTexts({ mine, theirs: theirs.content }, parting, choice));
  return (
    <main id="main" className="conflict">
      <h1 ref={heading} tabIndex={-1}>
        Two texts of this story
      </h1>
      <p>
        {theirs.savedBy} saved other words at {writeMoment(theirs.savedAt, "en")} while you were writing. Neither text
        is lost: what you do not take stays among the versions or on this device.{" "}
        {open === 1 ? "One difference." : `${open} differences.`}
      </p>
      <div className="row">
        <button type="button" className="btn btn--ink" onClick={() => save(chosen)}>
          Save what is chosen below
        </button>
        <button type="button" className="btn" onClick={() => save(everything("mine"))}>
          Take all of mine
        </button>
        <button type="button" className="btn" onClick={() => save(everything("theirs"))}>
          Take all of {theirs.savedBy}’s
        </button>
      </div>
      {parting.fields.map(({ name, changedBy }) => (
        <Difference
          key={name}
          title={FIELD_NAMES[name]}
          changedBy={changedBy}
          who={theirs.savedBy}
          mine={wordsIn(mine[name])}
          theirs={wordsIn(theirs.content[name])}
          choice={chosen.fields[name] ?? "mine"}
          choose={(choice) => {
            if (choice !== "both") setChosen({ ...chosen, fields: { ...chosen.fields, [name]: choice } });
          }}
        />
      ))}
      <h2>Text</h2>
      {inOrder(
        parting.body.map((stretch, place) => ({ stretch, place })),
        ({ stretch, place }) => (
          <BodyStretch
            stretch={stretch}
            place={place}
            who={theirs.savedBy}
            choice={chosen.body[place] ?? "mine"}
            choose={(choice) => setChosen({ ...chosen, body: { ...chosen.body, [place]: choice } })}
          />
        ),
      )}
    </main>
  );
}

/** What only one of the two touched is theirs to decide; where both did, mine stands until someone looks. */
function proposal({ fields, body }: ReturnType<typeof partingOf>): Chosen {
  const sideOf = (changedBy: Side | "both"): Side => (changedBy === "theirs" ? "theirs" : "mine");
  return {
    fields: Object.fromEntries(fields.map(({ name, changedBy }) => [name, sideOf(changedBy)])),
    body: Object.fromEntries(
      body.map((stretch, place) => [place, stretch.kind === "differs" ? sideOf(stretch.changedBy) : "mine"]),
    ),
  };
}

/** A field's value as words. */
function wordsIn(value: Draft[DraftField]): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (value === null) return "None";
  if (!Array.isArray(value)) return [value.src, value.alt, value.credit].filter(Boolean).join(" · ");
  return value.map((one) => (typeof one === "object" ? `${one.slug} (${one.role})` : String(one))).join(", ");
}

interface StretchProps {
  stretch: Stretch;
  place: number;
  who: string;
  choice: Choice;
  choose: (choice: Choice) => void;
}

const textOf = (content: Draft["body"]["content"]) => plainText({ type: "doc", content });

function BodyStretch({ stretch, place, who, choice, choose }: StretchProps) {
  if (stretch.kind === "same") return <p className="conflict__same">{textOf(stretch.blocks).slice(0, 240)}</p>;
  return (
    <Difference
      title={`Passage ${place + 1}`}
      changedBy={stretch.changedBy}
      who={who}
      mine={textOf(stretch.mine)}
      theirs={textOf(stretch.theirs)}
      choice={choice}
      choose={choose}
      mayTakeBoth
    />
  );
}

interface DifferenceProps {
  title: string;
  changedBy: Side | "both";
  who: string;
  mine: string;
  theirs: string;
  choice: Choice;
  choose: (choice: Choice) => void;
  mayTakeBoth?: boolean;
}

/** One difference, side by side, with who made it and whose is taken. */
function Difference({ title, changedBy, who, mine, theirs, choice, choose, mayTakeBoth = false }: DifferenceProps) {
  const made = { mine: "Changed by you", theirs: `Changed by ${who}`, both: `Changed by you and ${who}` }[changedBy];
  const name = useId();
  const pieces = wordDifferences(theirs, mine);
  const offered: [Choice, string][] = [
    ["mine", "Mine"],
    ["theirs", `${who}’s`],
    ...(mayTakeBoth ? [["both", "Both"] as [Choice, string]] : []),
  ];
  return (
    <fieldset className="difference">
      <legend>
        {title} <span className={changedBy === "both" ? "warn" : "muted"}>{made}</span>
      </legend>
      <div className="difference__sides">
        <p data-taken={choice !== "theirs" || undefined}>
          <Pieces pieces={pieces.filter(({ kind }) => kind !== "removed")} />
          {mine === "" && <span className="muted">Nothing</span>}
        </p>
        <p data-taken={choice !== "mine" || undefined}>
          <Pieces pieces={pieces.filter(({ kind }) => kind !== "added")} />
          {theirs === "" && <span className="muted">Nothing</span>}
        </p>
      </div>
      {offered.map(([value, whose]) => (
        <label key={value} className="tick">
          <input type="radio" name={name} checked={choice === value} onChange={() => choose(value)} /> {whose}
        </label>
      ))}
    </fieldset>
  );
}
