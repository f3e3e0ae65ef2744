import type { Piece } from "#domain/history/words.ts";

interface PiecesProps {
  pieces: readonly Piece[];
}

/** Text with what went in `<del>` and what came in `<ins>`. */
export function Pieces({ pieces }: PiecesProps) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    at += text.length;
    if (kind === "added") return <ins key={`+${at}`}>{text}</ins>;
    return kind === "removed" ? <del key={`-${at}`}>{text}</del> : <span key={at}>{text}</span>;
  });
}
