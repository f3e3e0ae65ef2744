import { Neat } from "#components/ui/neat.tsx";
import { type Edition, spokenIn } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { supportMessage } from "#site-policies.ts";

interface SupportMessageProps {
  edition: Edition;
}

/** The paper speaks as itself. */
export function SupportMessage({ edition }: SupportMessageProps) {
  return (
    <aside className="support" aria-label={supportMessage.title} {...spokenIn(site.language, edition)}>
      <Neat />
      <h2>{supportMessage.title}</h2>
      <p>{supportMessage.text}</p>
      <div className="row">
        <a className="btn btn--ink" href="/about#support">
          {supportMessage.button}
        </a>
        <a className="btn" href="/about#ownership">
          {supportMessage.second}
        </a>
      </div>
    </aside>
  );
}
