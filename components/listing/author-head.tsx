import { Face } from "#components/ui/face.tsx";
import { MailLink } from "#components/ui/mail-link.tsx";
import type { Topic } from "#domain/articles/article.ts";
import type { AuthorProfile } from "#domain/articles/author.ts";
import { type Edition, inWords, type Spoken, spokenOfPerson } from "#domain/words/edition.ts";

interface AuthorHeadProps {
  author: AuthorProfile;
  expertise: readonly Topic[];
  edition: Edition;
}

/** Who someone is: portrait, post, biography, facts. */
export function AuthorHead({ author, expertise, edition }: AuthorHeadProps) {
  const spoken = (text: string) => spokenOfPerson(text, author.languages, edition);
  return (
    <header className={author.portrait ? "auth" : "auth auth--bare"}>
      <Face
        portrait={author.portrait}
        sizes="(min-width: 75rem) 240px, (min-width: 37.5rem) 192px, 112px"
        alt={edition.words.article.portraitOf(author.name)}
        spoken={inWords(edition)}
      />
      <div>
        <h1 {...spoken(author.name)}>{author.name}</h1>
        {author.post !== "" && (
          <p className="role" {...spoken(author.post)}>
            {author.post}
          </p>
        )}
      </div>
      <div className="bio">
        {author.biography.map((paragraph) => (
          <p key={paragraph} {...spoken(paragraph)}>
            {paragraph}
          </p>
        ))}
      </div>
      <AuthorFacts author={author} expertise={expertise} edition={edition} />
    </header>
  );
}

function AuthorFacts({ author, expertise, edition }: AuthorHeadProps) {
  const { people } = edition.words;
  const ours = inWords(edition);
  const names = new Intl.DisplayNames(edition.words.language, { type: "language" });
  return (
    <dl className="facts">
      {author.email !== "" && (
        <div>
          <dt {...ours}>{people.write(author.name)}</dt>
          <dd>
            <MailLink address={author.email} />
          </dd>
        </div>
      )}
      <Fact spoken={ours} name={people.place} value={author.location} />
      <Fact
        spoken={ours}
        told={ours}
        name={people.languages}
        value={author.languages.map((tag) => names.of(tag) ?? tag).join(", ")}
      />
      <Fact spoken={ours} name={people.since} value={author.joined === undefined ? "" : String(author.joined)} />
      <Fact spoken={ours} name={people.formerly} value={author.formerly ?? ""} />
      {expertise.length > 0 && (
        <div>
          <dt {...ours}>{people.writesAbout}</dt>
          <dd className="row">
            {expertise.map(({ slug, name }) => (
              <a className="lk" key={slug} href={`/topic/${slug}`}>
                {name}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

interface FactProps {
  name: string;
  value: string;
  spoken: Spoken;
  /** Where the value is in interface words, too. */
  told?: Spoken;
}

function Fact({ name, value, spoken, told }: FactProps) {
  if (value === "") return null;
  return (
    <div>
      <dt {...spoken}>{name}</dt>
      <dd {...told}>{value}</dd>
    </div>
  );
}
