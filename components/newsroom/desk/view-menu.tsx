import Link from "next/link";
import { addressOf } from "#components/newsroom/desk/desk-tabs.tsx";
import { Submit, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { type DeskFilters, writeFilters } from "#domain/desk/filters.ts";

interface ViewMenuProps {
  views: readonly { id: number; name: string; filters: DeskFilters }[];
  filters: DeskFilters;
  /** Keeps the filters in use, or removes a view. */
  action: FormAction;
}

/** One's saved filters, and a way to keep those in use. What came of it stands above, where a closed menu cannot hide it. */
export function ViewMenu({ views, filters, action }: ViewMenuProps) {
  const query = writeFilters(filters);
  // The button that keeps comes first: it is the one that the Enter key presses.
  return (
    <StaffForm action={action} label="Views">
      <details className="menu" name="desk-menu">
        <summary className="btn">
          Views <StaffIcon name="open" />
        </summary>
        <div className="box">
          {query === "" ? (
            <p className="muted">Choose filters, then keep them here under a name.</p>
          ) : (
            <>
              <input type="hidden" name="query" value={query} />
              <TextField name="name" label="Keep these filters as" maxLength={60} />
              <Submit look="plain">Keep view</Submit>
            </>
          )}
          {views.length === 0 && <p className="muted">You have kept no view yet.</p>}
          <ViewList views={views} />
        </div>
      </details>
    </StaffForm>
  );
}

function ViewList({ views }: Pick<ViewMenuProps, "views">) {
  return (
    <ul className="views">
      {views.map(({ id, name, filters }) => (
        <li key={id}>
          <Link href={addressOf(filters)} prefetch={false}>
            {name}
          </Link>
          <button className="btn" type="submit" name="remove" value={id} aria-label={`Remove ${name}`}>
            <StaffIcon name="remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
