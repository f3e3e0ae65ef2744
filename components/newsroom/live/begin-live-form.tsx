import { SelectField, Submit, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { site } from "#site.ts";

/** Begins a live blog: a headline to call it by, and where it belongs. */
export function BeginLiveForm({ begin }: { begin: FormAction }) {
  return (
    <StaffForm action={begin} className="box live-begin" label="Begin a live blog">
      <h2>Begin a live blog</h2>
      <TextField name="headline" label="Headline" required maxLength={500} />
      <SelectField
        name="section"
        label="Section"
        options={site.sections.map(({ slug, name }) => ({ value: slug, name }))}
      />
      <Submit>Begin</Submit>
    </StaffForm>
  );
}
