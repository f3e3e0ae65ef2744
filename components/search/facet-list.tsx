import type { Facet } from "#domain/search/request.ts";

/** One value a search can be narrowed to. */
export interface FacetOption {
  value: string;
  name: string;
  articles: number;
  chosen: boolean;
}

interface FacetListProps {
  facet: Facet;
  title: string;
  options: readonly FacetOption[];
}

/** The values of one facet with how many articles each has. Nothing when there is nothing to choose. */
export function FacetList({ facet, title, options }: FacetListProps) {
  if (options.length === 0) return null;
  return (
    <details className="facet" open={facet === "section" || options.some(({ chosen }) => chosen)}>
      <summary>{title}</summary>
      {options.map(({ value, name, articles, chosen }) => (
        <label key={value}>
          <input type="checkbox" name={facet} value={value} defaultChecked={chosen} />
          {name}
          <span>{articles}</span>
        </label>
      ))}
    </details>
  );
}
