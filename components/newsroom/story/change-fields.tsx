import { SelectField, TextArea } from "#components/newsroom/form/fields.tsx";

const ERRORS = [
  { value: "factual", name: "A fact" },
  { value: "name", name: "A name" },
  { value: "figure", name: "A figure" },
  { value: "attribution", name: "Who said it" },
  { value: "picture", name: "A picture" },
  { value: "other", name: "Something else" },
] as const;

/** What readers are told of an error, and what kind it was. */
export function ErrorFields({ isOptional = false }: { isOptional?: boolean }) {
  return (
    <>
      <TextArea
        name="note"
        label={isOptional ? "Note to readers, for a correction" : "Note to readers"}
        required={!isOptional}
        rows={3}
        hint="Say what was wrong, what is right, and where it stood."
      />
      <SelectField name="error" label="What was wrong" value="factual" options={ERRORS} />
    </>
  );
}

/** What keeps the words in, and the reason for which they go out nevertheless. Nothing when nothing does. */
export function OverrideField({ stops }: { stops: readonly string[] }) {
  if (stops.length === 0) return null;
  return (
    <div className="say say--wait">
      <p>Before this goes out:</p>
      <ul>
        {stops.map((stop) => (
          <li key={stop}>{stop}</li>
        ))}
      </ul>
      <TextArea
        name="override"
        label="Reason to release it nevertheless"
        rows={2}
        hint="It is kept in the record. Leave it empty to mend the story first."
      />
    </div>
  );
}
