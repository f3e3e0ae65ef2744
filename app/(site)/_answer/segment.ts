/** A segment of an address as it was meant; undefined when it is no text at all. */
export function readSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return undefined;
  }
}
