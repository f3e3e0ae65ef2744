import { type RefusableAction, RefusableForm } from "#components/newsroom/form/refusable-form.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { LABELS, nameOfLabel } from "#domain/articles/label.ts";
import { site } from "#site.ts";

/** A headline to call it by, and where it belongs. Works without JavaScript. */
export function NewStoryForm({ begin }: { begin: RefusableAction }) {
  return (
    <>
      <header className="edbar">
        <a className="btn" href="/newsroom">
          <StaffIcon name="back" /> Desk
        </a>
      </header>
      <main id="main" className="form">
        <RefusableForm action={begin} className="new-story">
          <h1>New story</h1>
          <label className="fld">
            <span>Headline: a working one will do</span>
            <input className="inp" name="headline" maxLength={500} required pattern=".*\S.*" title="Some words" />
          </label>
          <label className="fld">
            <span>Section</span>
            <select className="sel" name="section">
              {site.sections.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="fld">
            <span>Label</span>
            <select className="sel" name="label">
              {LABELS.map((label) => (
                <option key={label} value={label}>
                  {nameOfLabel(label)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="btn btn--ink">
            Begin to write
          </button>
        </RefusableForm>
      </main>
    </>
  );
}
