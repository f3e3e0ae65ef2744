"use client";

import type { ReactNode } from "react";
import type { DeskFilters } from "#domain/desk/filters.ts";
import { PERIOD_NAMES, PERIODS } from "#domain/desk/period.ts";

interface Choice {
  value: string | number;
  name: string;
}

interface FilterBarProps {
  filters: DeskFilters;
  sections: readonly Choice[];
  authors: readonly Choice[];
  staff: readonly Choice[];
  /** What else stands in the row. */
  children?: ReactNode;
}

/** The id of the desk's search form, to which the filters belong wherever they stand. */
export const FILTER_FORM = "desk-filters";

/** Narrows the desk: each choice asks anew; without script a button does. */
export function FilterBar({ filters, sections, authors, staff, children }: FilterBarProps) {
  const periods = PERIODS.map((period) => ({ value: period, name: PERIOD_NAMES[period] }));
  return (
    <div className="top">
      <Filter name="section" label="Section" all="Every section" chosen={filters.section} choices={sections} />
      <Filter name="author" label="Author" all="Every author" chosen={filters.author} choices={authors} />
      <Filter name="assignee" label="Whose turn" all="Anyone’s turn" chosen={filters.assignee} choices={staff} />
      <Filter name="when" label="Goes out" all="Any time" chosen={filters.period} choices={periods} />
      <noscript>
        <button className="btn" type="submit" form={FILTER_FORM}>
          Show
        </button>
      </noscript>
      {children}
    </div>
  );
}

interface FilterProps {
  name: string;
  label: string;
  all: string;
  chosen: string | number | undefined;
  choices: readonly Choice[];
}

function Filter({ name, label, all, chosen, choices }: FilterProps) {
  return (
    <select
      className="sel"
      key={chosen}
      name={name}
      form={FILTER_FORM}
      aria-label={label}
      defaultValue={chosen ?? ""}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    >
      <option value="">{all}</option>
      {choices.map(({ value, name: called }) => (
        <option key={value} value={value}>
          {called}
        </option>
      ))}
    </select>
  );
}
