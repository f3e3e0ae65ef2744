import { readFileSync, writeFileSync } from "node:fs";

/** What was measured, shown as it comes and kept for the guide. */
export interface Report {
  say: (line: string) => void;
  text: () => string;
}

export function createReport(): Report {
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  return { say, text: () => `${lines.join("\n").trim()}\n` };
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->` in a file. @throws Error when these are not there */
export function writeBetween(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const whole = readFileSync(file, "utf8");
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place named ${name}.`);
  writeFileSync(file, `${whole.slice(0, from + begin.length)}\n${text}\n${whole.slice(to)}`);
}
