/** Stands for the entries in a document. No XML holds it, and JSON writes it as an escape. */
export const ENTRIES = "\0";

/**
 * Writes a document around entries that are encoded already: of fifty articles one has changed when a feed is written
 * anew, and to join and encode the texts of the others again would cost more than all the rest.
 * @param document with `hole` where the entries go
 */
export function aroundEntries(document: string, entries: readonly Uint8Array[], hole = ENTRIES): Buffer<ArrayBuffer> {
  const at = document.indexOf(hole);
  return Buffer.concat([Buffer.from(document.slice(0, at)), ...entries, Buffer.from(document.slice(at + hole.length))]);
}
