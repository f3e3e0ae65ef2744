import { store } from "#db/client.ts";
import { addressKey } from "#domain/redirects/address.ts";
import { type MappedLine, readRedirectCsv } from "#domain/redirects/read-csv.ts";
import { Refusal } from "#domain/refusal.ts";
import { answersByItself } from "#newsroom/addresses.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { type Redirection, writeRedirect } from "#newsroom/redirect.ts";

const LINES_AT_ONCE = 500;

/** Leads an old address to a new one, in one hop. A second time changes nothing. */
export async function addRedirect(desk: Desk, redirection: Redirection): Promise<"added" | "changed" | "unchanged"> {
  authorise(desk, "redirect:edit");
  return store.write(async (tx) => {
    const outcome = await writeRedirect(tx, desk, redirection);
    const { from, to } = redirection;
    if (outcome !== "unchanged") await record(tx, desk, "add-redirect", null, { from, to });
    return outcome;
  });
}

export interface ImportedRedirects {
  added: number;
  changed: number;
  unchanged: number;
  failed: { line: number; reason: string }[];
}

/**
 * Takes in a file of old and new addresses. Lines that cannot be are listed with the reason; the others go in. Lines may
 * lead to one another in any order.
 */
export async function importRedirects(
  desk: Desk,
  csv: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<ImportedRedirects> {
  authorise(desk, "redirect:edit");
  const lines = await followed(readRedirectCsv(csv));
  const result: ImportedRedirects = { added: 0, changed: 0, unchanged: 0, failed: [] };
  for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
    await takeIn(desk, lines.slice(at, at + LINES_AT_ONCE), result);
    onProgress(Math.min(at + LINES_AT_ONCE, lines.length), lines.length);
  }
  return result;
}

/** Each line with the end of the chain that the lines of the file make. A circle leads to where it began, and is refused. */
async function followed(lines: MappedLine[]): Promise<MappedLine[]> {
  const ways = new Map<string, string>();
  for (const { from, to } of lines) {
    const key = addressKey(from);
    if (key !== undefined && !(await answersByItself(store.read, key))) ways.set(key, to);
  }
  return lines.map((line) => ({ ...line, to: endOf(ways, line) }));
}

function endOf(ways: ReadonlyMap<string, string>, { from, to }: MappedLine): string {
  const seen = new Set([addressKey(from)]);
  let end = to;
  while (end.startsWith("/")) {
    const key = addressKey(end) ?? end;
    const next = ways.get(key);
    if (next === undefined) return end;
    if (seen.has(key)) return from;
    seen.add(key);
    end = next;
  }
  return end;
}

async function takeIn(desk: Desk, lines: MappedLine[], result: ImportedRedirects): Promise<void> {
  await store.write(async (tx) => {
    for (const { line, from, to } of lines) {
      try {
        result[await writeRedirect(tx, desk, { from, to })] += 1;
      } catch (problem) {
        // Refused before anything was written: the other lines are not touched by it.
        if (!(problem instanceof Refusal)) throw problem;
        result.failed.push({ line, reason: problem.message });
      }
    }
    await record(tx, desk, "import-redirects", null, { lines: lines.length });
  });
}
