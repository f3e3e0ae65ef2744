import { inOrder } from "#components/ui/in-order.tsx";
import { blockLines } from "#domain/history/block-lines.ts";
import type { Coverage } from "./coverage.ts";
import { hourOf } from "./hour.ts";

/** The posts of a live blog, to be read while its desk is not there. */
export function PlainPosts({ coverage }: { coverage: Coverage }) {
  return (
    <>
      <div className="top">
        <h1>{coverage.headline || "A live blog without a headline"}</h1>
      </div>
      <noscript>
        <p className="notice">
          Posting needs JavaScript, which is switched off in this browser. Here is what was posted.
        </p>
      </noscript>
      <ol className="live-desk__list">
        {coverage.posts
          .filter(({ deletedAt }) => deletedAt === null)
          .map((post) => (
            <li key={post.id} className="post-line">
              <p className="muted">{hourOf(post.at)}</p>
              {post.headline !== "" && <h2>{post.headline}</h2>}
              {inOrder(blockLines(post.body), (line) => (
                <p>{line}</p>
              ))}
            </li>
          ))}
      </ol>
    </>
  );
}
