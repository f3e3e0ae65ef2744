import { inOrder } from "#components/ui/in-order.tsx";
import type { Draft } from "#domain/articles/draft.ts";
import { blockLines } from "#domain/history/block-lines.ts";

/** The words of a story as they were saved, to be read while the editor is not there. */
export function PlainStory({ text }: { text: Draft }) {
  return (
    <main className="form" id="main">
      <noscript>
        <p className="notice">
          Writing needs JavaScript, which is switched off in this browser. Here are the words as they were saved.
        </p>
      </noscript>
      <h1 className="ta--h" lang={text.language}>
        {text.headline || "A story without a headline"}
      </h1>
      <p className="ta--s">{text.standfirst}</p>
      <div className="doc" lang={text.language}>
        {inOrder(blockLines(text.body), (line) => (
          <p>{line}</p>
        ))}
      </div>
    </main>
  );
}
