import Link from "next/link";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { writeNumber } from "#domain/words/plural.ts";
import { site } from "#site.ts";

interface TopicsViewProps {
  topics: readonly { slug: string; name: string; description: string; articles: number }[];
  /** Topics that look alike, by their slugs: candidates for a merge. */
  alike: readonly [string, string][];
}

/** Every topic with how many articles it holds, and those that may be one. */
export function TopicsView({ topics, alike }: TopicsViewProps) {
  const nameOf = (slug: string) => topics.find((topic) => topic.slug === slug)?.name ?? slug;
  return (
    <>
      <div className="top">
        <h1>Topics</h1>
        <span className="muted">What articles are about</span>
        <Link className="btn btn--ink push" href="/newsroom/topics/new">
          <StaffIcon name="add" /> Add a topic
        </Link>
      </div>
      {alike.length > 0 && (
        <div className="say say--wait">
          <p>These look like the same topic twice. Open one to merge it into the other:</p>
          <ul>
            {alike.map(([one, other]) => (
              <li key={`${one} ${other}`}>
                <Link className="lk" href={`/newsroom/topics/${one}`}>
                  {nameOf(one)}
                </Link>{" "}
                and{" "}
                <Link className="lk" href={`/newsroom/topics/${other}`}>
                  {nameOf(other)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="tbox">
        <table className="tb tb--plain">
          <caption className="vh">Topics</caption>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col" className="num">
                Articles
              </th>
              <th scope="col" className="opt">
                What it is
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ slug, name, description, articles }) => (
              <tr key={slug}>
                <td>
                  <div className="ti">
                    <Link href={`/newsroom/topics/${slug}`} prefetch={false}>
                      {name}
                    </Link>
                  </div>
                  <span>{slug}</span>
                </td>
                <td className="num">{writeNumber(site.locale, articles)}</td>
                <td className="opt">{description || <span className="warn">No description</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
