import { Blocks } from "#components/article/body/block.tsx";
import type { BlockContext } from "#components/article/body/context.ts";
import type { Block } from "#domain/body/document.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { inWords } from "#domain/words/edition.ts";

interface WhatWeKnowProps extends BlockContext {
  content: readonly Block[];
}

/** The introduction of a live page. A first line that ends in a colon is its title. */
export function WhatWeKnow({ content, ...context }: WhatWeKnowProps) {
  const [first, ...rest] = content;
  if (first === undefined) return null;
  const line = first.type === "paragraph" ? inlineText(first.content) : "";
  const titled = line.endsWith(":") && rest.length > 0;
  return (
    <section className="know" aria-labelledby="what-we-know">
      <h2 id="what-we-know" {...(!titled && inWords(context.edition))}>
        {titled ? line.slice(0, -1) : context.edition.words.live.whatWeKnow}
      </h2>
      <Blocks content={titled ? rest : content} {...context} />
    </section>
  );
}
