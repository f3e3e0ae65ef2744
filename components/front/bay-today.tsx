import { site } from "#site.ts";

/** Facts of the day from the desk. A state that changed stands in red. */
export function BayToday() {
  return (
    <section className="page bay__s" aria-label={site.bay.title}>
      <div className="bay">
        <p className="bay__t">{site.bay.title}</p>
        <dl>
          {site.bay.facts.map(({ name, value, note, changed }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b>{value}</b>
                <span className={changed ? "up" : ""}>{note}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
