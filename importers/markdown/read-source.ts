import { readFile, stat } from "node:fs/promises";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

const MOST_BYTES = 1_048_576;
const NEWLINE = 10;

/**
 * The text of a file.
 * @throws MarkdownProblem when it is larger than 1 MB or is not UTF-8
 */
export async function readSource(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MOST_BYTES)
    throw new MarkdownProblem(1, `the file is larger than 1 MB: ${size.toLocaleString("en")} bytes`);
  const bytes = await readFile(file);
  const text = decoded(bytes);
  if (text === undefined) throw new MarkdownProblem(lineNotDecoded(bytes), "the file is not UTF-8 text");
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No character of UTF-8 holds the byte of a newline, so each line can be tried alone. */
function lineNotDecoded(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0 || decoded(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}
