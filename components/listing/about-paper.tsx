import { MailLink } from "#components/ui/mail-link.tsx";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { masthead, policies } from "#site-policies.ts";

interface AboutPaperProps {
  edition: Edition;
}

/** What the paper says about itself, and who answers for it. */
export function AboutPaper({ edition }: AboutPaperProps) {
  return (
    <div className="g about">
      <div className="c8">
        {policies.map(({ id, title, paragraphs, mail }) => (
          <section key={id} id={id} className="policy">
            <h2>{title}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {mail !== undefined && (
              <p>
                <MailLink address={mail} />
              </p>
            )}
          </section>
        ))}
      </div>
      <aside className="c4 side" aria-labelledby="masthead">
        <h2 className="side__h" id="masthead" {...inWords(edition)}>
          {edition.words.frame.people}
        </h2>
        <dl className="facts">
          {masthead.map(({ post, name }) => (
            <div key={post}>
              <dt>{post}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
        <a className="btn" href="/authors" {...inWords(edition)}>
          {edition.words.people.about}
        </a>
      </aside>
    </div>
  );
}
