import Link from "next/link";
import { StateMark } from "#components/newsroom/desk/state-mark.tsx";
import type { Instant } from "#domain/calendar.ts";
import type { StoryState } from "#domain/desk/story-state.ts";
import { writeTiming } from "#domain/desk/timing.ts";

/** A live blog among others. */
export interface LiveBlog {
  id: number;
  headline: string;
  section: string;
  state: StoryState;
  closedAt: Instant | null;
  posts: number;
  lastPostAt: Instant | null;
  path?: string;
}

/** The live blogs of the paper: those that go on first. */
export function LiveList({ blogs, now }: { blogs: readonly LiveBlog[]; now: Instant }) {
  if (blogs.length === 0) return <p className="none">No live blog yet. Begin one when something happens.</p>;
  return (
    <ul className="cards live-list">
      {blogs.map((blog) => (
        <li key={blog.id}>
          <Link href={`/newsroom/live/${blog.id}`} prefetch={false}>
            <StandingMark blog={blog} />
            <span>
              <b>{blog.headline || "A live blog without a headline"}</b>
              <span className="muted">
                {`${blog.posts} ${blog.posts === 1 ? "post" : "posts"}`}
                {blog.lastPostAt !== null && `, the newest ${writeTiming(blog.lastPostAt, now)}`}
                {blog.closedAt !== null && ` · closed ${writeTiming(blog.closedAt, now)}`}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StandingMark({ blog }: { blog: LiveBlog }) {
  if (blog.closedAt !== null) return <span className="st">Closed</span>;
  if (blog.state === "published") return <span className="st st--e">Live</span>;
  return <StateMark state={blog.state} />;
}
