import type { Typeset } from "./typesetter.ts";

/** A typeset page as it travels between processes: the length of what is said about it, that as JSON, and the page. */
export function toFrame({ body, ...about }: Typeset): Buffer {
  const json = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, body]);
}

/** The page of a frame that `toFrame` wrote. */
export function fromFrame(frame: Buffer): Typeset {
  const end = 4 + frame.readUInt32BE();
  return { ...JSON.parse(frame.toString("utf8", 4, end)), body: Buffer.from(frame.subarray(end)) };
}
