/** A file on its way into the library. */
export interface Upload {
  id: string;
  name: string;
  /** How much of it has left, from 0 to 1. */
  done: number;
  state: "sending" | "added" | "known" | "refused";
  /** Why it was not taken. */
  message?: string;
}

const WORDS = { sending: "on its way", added: "added", known: "was in the library already", refused: "not taken" };

/** How far each file has come, and what came of it. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  return (
    <ul className="uploads" aria-live="polite" aria-label="Uploads">
      {uploads.map(({ id, name, done, state, message }) => (
        <li key={id}>
          <b>{name}</b>
          {state === "sending" ? (
            <progress value={done} max={1} aria-label={`${name}, sent`} />
          ) : (
            <span className={state === "refused" ? "err" : "ok"}>{message ?? WORDS[state]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
