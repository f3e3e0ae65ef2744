import { type RefusableAction, RefusableForm } from "#components/newsroom/form/refusable-form.tsx";
import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";

interface ChecklistProps {
  items: readonly { key: string; text: string; tick?: { at: Instant; by: string } }[];
  now: Instant;
  tick: RefusableAction;
}

/** What the section sees to before a story goes out. Each item is a button, so that it works without script. */
export function Checklist({ items, now, tick }: ChecklistProps) {
  const done = items.filter((item) => item.tick).length;
  return (
    <section aria-labelledby="checklist" className="checklist">
      <h2 id="checklist">
        Checklist <small className="muted">{`${done} of ${items.length}`}</small>
      </h2>
      <RefusableForm action={tick}>
        <ul className="checks">
          {items.map(({ key, text, tick: ticked }) => (
            <li key={key}>
              <button
                type="submit"
                name="item"
                value={`${ticked ? "-" : "+"}${key}`}
                aria-pressed={ticked !== undefined}
              >
                {text}
              </button>
              {ticked && (
                <small className="muted">
                  {ticked.by} <When at={ticked.at}>{writeMoment(ticked.at, "en", dayOf(now))}</When>
                </small>
              )}
            </li>
          ))}
        </ul>
      </RefusableForm>
    </section>
  );
}
