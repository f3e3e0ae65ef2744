import type { Block, Document, LivePost } from "#domain/body/document.ts";

export interface Post {
  /** Unique on its page. */
  anchor: string;
  attrs: LivePost["attrs"];
  content: Block[];
}

/** A live page taken apart: what stands before its first post, and the posts in the order written. */
export function splitPosts(body: Document, nameOf: (at: number) => string): { intro: Block[]; posts: Post[] } {
  const intro: Block[] = [];
  const posts: Post[] = [];
  const anchors = new Map<string, number>();
  for (const block of body.content) {
    if (block.type === "livePost") {
      const name = `t${nameOf(block.attrs.at)}`;
      const number = (anchors.get(name) ?? 0) + 1;
      anchors.set(name, number);
      posts.push({ anchor: number === 1 ? name : `${name}-${number}`, attrs: block.attrs, content: [] });
    } else (posts.at(-1)?.content ?? intro).push(block);
  }
  return { intro, posts };
}
