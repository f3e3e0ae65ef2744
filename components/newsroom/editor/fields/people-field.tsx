"use client";

import type { Draft } from "#domain/articles/draft.ts";
import { ROLES, type Role } from "#domain/articles/role.ts";
import { useKnown } from "../lookup/known.tsx";
import { Chooser } from "./chooser.tsx";
import { OrderedChips } from "./ordered-chips.tsx";

interface PeopleFieldProps {
  authors: Draft["authors"];
  change: (authors: Draft["authors"]) => void;
}

/** Who signs, in the order printed, and what each did. */
export function PeopleField({ authors, change }: PeopleFieldProps) {
  const { known, learn } = useKnown();
  const setRole = (at: number, role: Role) =>
    change(authors.map((author, index) => (index === at ? { ...author, role } : author)));
  return (
    <OrderedChips
      items={authors}
      keyOf={({ slug, role }) => `${slug} ${role}`}
      nameOf={({ slug }) => known.authors[slug] ?? slug}
      change={change}
      extra={({ slug, role }, at) => (
        <select
          className="sel"
          aria-label={`What ${known.authors[slug] ?? slug} did`}
          value={role}
          onChange={(event) => setRole(at, ROLES.find((one) => one === event.target.value) ?? "author")}
        >
          {ROLES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    >
      <Chooser
        kind="authors"
        add="Add author"
        label="Search people by name"
        keyOf={({ slug }) => slug}
        show={({ name }) => name}
        choose={({ slug, name }) => {
          learn({ authors: { [slug]: name } });
          change([...authors, { slug, role: "author" }]);
        }}
      />
    </OrderedChips>
  );
}

/** What the story is about. */
export function TopicsField({ topics, change }: { topics: string[]; change: (topics: string[]) => void }) {
  const { known, learn } = useKnown();
  return (
    <OrderedChips items={topics} keyOf={(slug) => slug} nameOf={(slug) => known.topics[slug] ?? slug} change={change}>
      <Chooser
        kind="topics"
        add="Add topic"
        label="Search topics"
        without={({ slug }) => topics.includes(slug)}
        keyOf={({ slug }) => slug}
        show={({ name }) => name}
        choose={({ slug, name }) => {
          learn({ topics: { [slug]: name } });
          change([...topics, slug]);
        }}
      />
    </OrderedChips>
  );
}

/** Articles the writer wants beside the story, before those found by their words. */
export function RelatedField({ related, change }: { related: number[]; change: (related: number[]) => void }) {
  const { known, learn } = useKnown();
  return (
    <OrderedChips
      items={related}
      keyOf={String}
      nameOf={(id) => known.stories[id]?.headline || `No. ${id}`}
      change={change}
    >
      <Chooser
        kind="stories"
        add="Add related article"
        label="Search stories by headline or number"
        without={({ id }) => related.includes(id)}
        keyOf={({ id }) => String(id)}
        show={({ headline, id }) => `${headline || "Without a headline"}, no. ${id}`}
        choose={(story) => {
          learn({ stories: { [story.id]: story } });
          change([...related, story.id]);
        }}
      />
    </OrderedChips>
  );
}
