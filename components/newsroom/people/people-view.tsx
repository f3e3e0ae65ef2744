import Link from "next/link";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { Face } from "#components/ui/face.tsx";
import type { AuthorProfile } from "#domain/articles/author.ts";

interface PeopleViewProps {
  people: readonly (AuthorProfile & { articles: number })[];
}

/** Everyone who signs articles, with how many they signed. */
export function PeopleView({ people }: PeopleViewProps) {
  return (
    <>
      <div className="top">
        <h1>People</h1>
        <span className="muted">Who signs articles, and what their pages say of them</span>
        <Link className="btn btn--ink push" href="/newsroom/people/new">
          <StaffIcon name="add" /> Add someone
        </Link>
      </div>
      {people.length === 0 && <p className="none">Nobody signs here yet.</p>}
      <ul className="cards">
        {people.map(({ slug, name, post, portrait, articles }) => (
          <li key={slug}>
            <Link href={`/newsroom/people/${slug}`} prefetch={false}>
              {portrait ? <Face portrait={portrait} sizes="44px" /> : <StaffIcon name="account" />}
              <span>
                <b>{name}</b>
                <span className="muted">
                  {[post, `${articles} ${articles === 1 ? "article" : "articles"}`].filter(Boolean).join(" · ")}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
