"use client";

import { useEffect, useState } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Attempt } from "../keeping/attempt.ts";
import type { Gate } from "../services.ts";

/** What stands in the way of a release, asked anew after every save; undefined until it is known. */
export function useGates(
  id: number,
  revision: number,
  list: (id: number) => Promise<Attempt<Gate[]>>,
): Gate[] | undefined {
  const [gates, setGates] = useState<Gate[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the reason to ask again
  useEffect(() => {
    let isHere = true;
    list(id).then(
      (answer) => {
        if (isHere && answer.ok) setGates(answer.value);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [id, revision, list]);
  return gates;
}

const CLASSES = { stop: "err", warn: "warn", hint: "muted" } as const;
const WORDS = { stop: "Stops the release", warn: "Look again", hint: "Hint" } as const;

/** What stands in the way, each with a way to the place. */
export function Checks({ gates, goTo }: { gates: Gate[] | undefined; goTo: (place: Gate["place"]) => void }) {
  if (gates === undefined) return <p className="muted">Checking…</p>;
  if (gates.length === 0)
    return (
      <ul className="checks">
        <li className="ok">
          <StaffIcon name="done" />
          <span>Nothing stands in the way.</span>
        </li>
      </ul>
    );
  return (
    <ul className="checks">
      {gates.map((gate) => (
        <li key={`${gate.code} ${JSON.stringify(gate.place)} ${gate.message}`} className={CLASSES[gate.severity]}>
          <StaffIcon name={gate.severity === "stop" ? "lock" : "topics"} />
          <span>
            <b className="vh">{WORDS[gate.severity]}: </b>
            {gate.message}{" "}
            <button type="button" className="lk" onClick={() => goTo(gate.place)}>
              Show
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
