"use client";

import type { Draft } from "#domain/articles/draft.ts";
import { slugFor } from "#domain/articles/slug.ts";
import { useAsk } from "../dialogs/asking.tsx";
import { useKnown } from "../lookup/known.tsx";
import type { StoryState } from "../story-text.ts";
import { ADVISED } from "./advised.ts";
import { LineField } from "./counted-field.tsx";
import { RelatedField } from "./people-field.tsx";

interface MoreFieldsProps {
  draft: Draft;
  state: StoryState;
  edit: (part: Partial<Draft>) => void;
}

/** What most stories can do without: other headlines, address, language, related articles. */
export function MoreFields({ draft, state, edit }: MoreFieldsProps) {
  const { language } = draft;
  return (
    <details className="more-fields" data-field="more">
      <summary>Other headlines, address, language, related articles</summary>
      <div className="more-fields__grid">
        <LineField
          field="frontHeadline"
          label="Headline on the front"
          most={500}
          advised={ADVISED.frontHeadline}
          lang={language}
          value={draft.frontHeadline}
          change={(frontHeadline) => edit({ frontHeadline })}
        >
          Empty: the headline
        </LineField>
        <LineField
          field="socialHeadline"
          label="Headline when shared"
          most={500}
          advised={ADVISED.socialHeadline}
          lang={language}
          value={draft.socialHeadline}
          change={(socialHeadline) => edit({ socialHeadline })}
        >
          Empty: the headline
        </LineField>
        <LineField
          field="searchHeadline"
          label="Headline in search engines"
          most={500}
          advised={ADVISED.searchHeadline}
          lang={language}
          value={draft.searchHeadline}
          change={(searchHeadline) => edit({ searchHeadline })}
        >
          Empty: the headline
        </LineField>
        <LineField
          field="dateline"
          label="Dateline"
          most={500}
          lang={language}
          value={draft.dateline}
          change={(dateline) => edit({ dateline })}
        >
          The place, as in VELES BAY
        </LineField>
        <LineField
          field="slug"
          label="Words in the address"
          most={200}
          value={draft.slug}
          change={(slug) => edit({ slug })}
        >
          {state === "published"
            ? "Fixed while the article is out"
            : `Empty: ${slugFor(draft.headline) || "made from the headline"}`}
        </LineField>
        <LineField
          field="language"
          label="Language"
          most={35}
          value={language}
          change={(tag) => edit({ language: tag })}
        >
          Short name, such as en, ru, ar
        </LineField>
        <TranslationField draft={draft} edit={edit} />
        <div className="fld" data-field="related">
          <span>Related articles</span>
          <div className="row">
            <RelatedField related={draft.related} change={(related) => edit({ related })} />
          </div>
        </div>
      </div>
    </details>
  );
}

function TranslationField({ draft: { translationOf }, edit }: Pick<MoreFieldsProps, "draft" | "edit">) {
  const ask = useAsk();
  const { known } = useKnown();
  const choose = async () => {
    const story = await ask.story("Translation of which story?");
    if (story !== undefined) edit({ translationOf: story.id });
  };
  return (
    <div className="fld">
      <span>Translation of</span>
      <div className="row">
        <span>
          {translationOf === null
            ? "Nothing: written here"
            : known.stories[translationOf]?.headline || `No. ${translationOf}`}
        </span>
        <button type="button" className="btn" onClick={choose}>
          Choose
        </button>
        {translationOf !== null && (
          <button type="button" className="btn" onClick={() => edit({ translationOf: null })}>
            Remove
          </button>
        )}
      </div>
    </div>
  );
}
