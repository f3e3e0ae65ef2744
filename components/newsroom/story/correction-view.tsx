import Link from "next/link";
import { Pieces } from "#components/history/pieces.tsx";
import { Submit } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { ErrorFields, OverrideField } from "#components/newsroom/story/change-fields.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import type { StoryState } from "#domain/desk/story-state.ts";
import type { DraftDifferences } from "#domain/history/draft-differences.ts";

interface CorrectionViewProps {
  story: { id: number; headline: string; state: StoryState; language: string };
  /** What the newest words change of what readers see. */
  found: DraftDifferences;
  stops: readonly string[];
  actions: Record<"typo" | "update" | "correct", FormAction>;
}

/** Releases a change of a published article: first what it changes, then as what it goes out. */
export function CorrectionView({ story, found, stops, actions }: CorrectionViewProps) {
  const isSame = found.places === 0;
  return (
    <>
      <StoryHead title="Change or correct" story={story} />
      <section aria-labelledby="change">
        <h2 id="change">What readers would see differently</h2>
        {isSame ? (
          <p className="none">
            Nothing yet: the newest words are those that readers see.{" "}
            <Link className="lk" href={`/newsroom/stories/${story.id}/edit`}>
              Change the text first
            </Link>
            , or tell readers below what was wrong.
          </p>
        ) : (
          <Changes found={found} language={story.language} />
        )}
      </section>
      <div className="pair">
        {!isSame && (
          <section aria-labelledby="update">
            <h2 id="update">Without a note</h2>
            <StaffForm action={actions.update} label="Update">
              <p>Readers see that it was updated, and when.</p>
              <OverrideField stops={stops} />
              <Submit>Publish the update</Submit>
            </StaffForm>
            <StaffForm action={actions.typo} label="Typo">
              <p>Spelling alone: the time of the last update stays as it is.</p>
              <Submit look="plain">Publish as a mended typo</Submit>
            </StaffForm>
          </section>
        )}
        <section aria-labelledby="correct">
          <h2 id="correct">Correction</h2>
          <StaffForm action={actions.correct} label="Correction" isForOne>
            <ErrorFields />
            <OverrideField stops={stops} />
            <Submit>Publish the correction</Submit>
          </StaffForm>
        </section>
      </div>
    </>
  );
}

function Changes({
  found: { headline, fields, passages, isReshaped },
  language,
}: {
  found: DraftDifferences;
  language: string;
}) {
  const places = [...(headline ? [{ label: "Headline", pieces: headline }] : []), ...fields, ...passages];
  return (
    <dl className="facts">
      {places.map(({ label, pieces }) => (
        <div className="fact" key={label}>
          <dt>{label}</dt>
          <dd lang={language}>
            <Pieces pieces={pieces} />
          </dd>
        </div>
      ))}
      {isReshaped && <p>The text changed in emphasis or in kinds of block, not in its words.</p>}
    </dl>
  );
}
