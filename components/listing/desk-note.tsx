import { type Edition, inWords } from "#domain/words/edition.ts";

interface DeskNoteProps {
  section: { name: string; desk: string };
  edition: Edition;
}

/** How to reach those who make a section. */
export function DeskNote({ section, edition }: DeskNoteProps) {
  const { listing } = edition.words;
  return (
    <section className="wash box" {...inWords(edition)}>
      <h2 className="h5">{listing.writeToDesk}</h2>
      <p>{listing.deskText(section.name)}</p>
      <a className="btn" href={`mailto:${section.desk}`}>
        {listing.deskButton}
      </a>
    </section>
  );
}
