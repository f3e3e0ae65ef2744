interface SummaryRowProps {
  name: string;
  words: string;
  /** Where it is changed, and the word for that. */
  href?: string;
  link?: string;
}

/** How something stands, and where it is changed. */
export function SummaryRow({ name, words, href, link = "Change" }: SummaryRowProps) {
  return (
    <div className="sum">
      <div>
        <b>{name}</b>
        <p className="muted">{words}</p>
      </div>
      {href && (
        <a className="btn" href={href} aria-label={`${link}: ${name}`}>
          {link}
        </a>
      )}
    </div>
  );
}
