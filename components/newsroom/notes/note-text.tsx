import { inOrder } from "#components/ui/in-order.tsx";

interface NoteTextProps {
  text: string;
  /** Names called in by it. */
  named: readonly string[];
}

/** The words of a note as typed, with the names it calls in set apart. */
export function NoteText({ text, named }: NoteTextProps) {
  return (
    <p className="note__text">
      {inOrder(cut(text, named), (part) => (
        <span className={part.isName ? "note__name" : undefined}>{part.text}</span>
      ))}
    </p>
  );
}

function cut(text: string, named: readonly string[]): { text: string; isName: boolean }[] {
  if (named.length === 0) return [{ text, isName: false }];
  const names = named.toSorted((one, other) => other.length - one.length).map((name) => `@${asPattern(name)}`);
  return text
    .split(new RegExp(`(${names.join("|")})`, "giu"))
    .map((part, place) => ({ text: part, isName: place % 2 === 1 }));
}

function asPattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
