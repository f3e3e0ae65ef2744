/** Enough for a wide screen; what does not fit is cut off. */
const TIMES = 80;

/** The reader's name across the page, faint enough to read through, on paper too. Nothing is heard of it: the bar says it. */
export function Watermark({ name }: { name: string }) {
  return (
    <div className="watermark" aria-hidden="true">
      {Array.from({ length: TIMES }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same name again and again has nothing else to be told apart by
        <span key={place}>{name}</span>
      ))}
    </div>
  );
}
