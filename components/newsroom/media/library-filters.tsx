interface LibraryFiltersProps {
  filter: { q?: string; only?: string };
  /** How many pictures match. */
  all: number;
  withoutAlt: number;
  /** What came of an upload without script. */
  said: string;
}

const ONLY = [
  ["", "All pictures"],
  ["no-alt", "Without alt text"],
  ["ending", "Licence ended or ending"],
  ["unused", "Used nowhere"],
] as const;

/** The head of the library: search, what to look at, and the way to bring pictures in without script. */
export function LibraryFilters({ filter, all, withoutAlt, said }: LibraryFiltersProps) {
  return (
    <>
      {said !== "" && (
        <p role="status" className="box">
          {said}
        </p>
      )}
      <form className="top" method="get" action="/newsroom/media">
        <label className="vh" htmlFor="media-q">
          Search the library
        </label>
        <input
          className="inp top__find"
          id="media-q"
          type="search"
          name="q"
          defaultValue={filter.q}
          placeholder="Name, caption, credit"
        />
        <select className="sel" name="only" aria-label="Which pictures" defaultValue={filter.only ?? ""}>
          {ONLY.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <button className="btn" type="submit">
          Show
        </button>
        {withoutAlt > 0 && (
          <a className="lk warn" href="/newsroom/media?only=no-alt">
            {withoutAlt} without alt text
          </a>
        )}
        <span className="muted push">
          {all.toLocaleString("en")} {all === 1 ? "picture" : "pictures"}
        </span>
      </form>
    </>
  );
}
