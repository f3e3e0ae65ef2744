import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font inside a WOFF file, as the text engine reads it.
 * @see https://www.w3.org/TR/WOFF/
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.");
  const count = woff.readUInt16BE(12);
  const head = headOf(woff, count);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const entry = woff.subarray(HEADER + ENTRY * at, HEADER + ENTRY * (at + 1));
    const length = entry.readUInt32BE(12);
    const place = head.subarray(SFNT_HEADER + SFNT_ENTRY * at);
    entry.copy(place, 0, 0, 4);
    entry.copy(place, 4, 16, 20);
    place.writeUInt32BE(offset, 8);
    place.writeUInt32BE(length, 12);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    tableOf(woff, entry).copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}

function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const [start, kept, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
  const table = woff.subarray(start, start + kept);
  return kept < length ? inflateSync(table) : table;
}

function headOf(woff: Buffer, count: number): Buffer {
  const head = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
  return head;
}
