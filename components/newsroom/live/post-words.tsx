import { inOrder } from "#components/ui/in-order.tsx";
import { pictureHashes } from "#domain/body/walk.ts";
import { blockLines } from "#domain/history/block-lines.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import { useKnown } from "../editor/lookup/known.tsx";
import { Thumb } from "../editor/lookup/thumb.tsx";

/** What a post says, in plain lines, with small views of its pictures. */
export function PostWords({ post }: { post: Pick<DeskPost, "headline" | "body"> }) {
  const { known } = useKnown();
  const pictures = [...new Set(pictureHashes(post.body))].flatMap((hash) => known.pictures[hash] ?? []);
  return (
    <div className="post-line__words">
      {post.headline !== "" && <h3>{post.headline}</h3>}
      {inOrder(blockLines(post.body), (line) => (
        <p>{line}</p>
      ))}
      {pictures.length > 0 && (
        <div className="row">
          {pictures.map((picture) => (
            <Thumb key={picture.hash} picture={picture} alt={picture.alt} />
          ))}
        </div>
      )}
    </div>
  );
}
