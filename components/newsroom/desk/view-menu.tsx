import Link from "next/link";
import { addressOf } from "#components/newsroom/desk/desk-tabs.tsx";
import { Submit, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { type DeskFilters, writeFilters } from "#domain/desk/filters.ts";

interface ViewMenuProps {
  views: readonly { id: number; name: string; filters: DeskFilters }[];
  filters: DeskFilters;
  keep: FormAction;
  remove: FormAction;
}

/** One's saved filters, and a way to keep those in use. */
export function ViewMenu({ views, filters, keep, remove }: ViewMenuProps) {
  const query = writeFilters(filters);
  return (
    <details className="menu" name="desk-menu">
      <summary className="btn">
        Views <StaffIcon name="open" />
      </summary>
      <div className="box">
        {views.length === 0 && <p className="muted">You have kept no view yet.</p>}
        {views.length > 0 && (
          <StaffForm action={remove} label="Your views">
            <ul className="views">
              {views.map((view) => (
                <li key={view.id}>
                  <Link href={addressOf(view.filters)} prefetch={false}>
                    {view.name}
                  </Link>
                  <button className="btn" type="submit" name="view" value={view.id} aria-label={`Remove ${view.name}`}>
                    <StaffIcon name="remove" />
                  </button>
                </li>
              ))}
            </ul>
          </StaffForm>
        )}
        {query === "" ? (
          <p className="muted">Choose filters, then keep them here under a name.</p>
        ) : (
          <StaffForm action={keep} label="Keep this view">
            <input type="hidden" name="query" value={query} />
            <TextField name="name" label="Keep these filters as" maxLength={60} required />
            <Submit look="plain">Keep view</Submit>
          </StaffForm>
        )}
      </div>
    </details>
  );
}
