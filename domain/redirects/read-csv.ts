/** One line of a file of redirects, with its number for messages. */
export interface MappedLine {
  line: number;
  from: string;
  to: string;
}

/**
 * Reads a file of old and new addresses: two columns, separated by comma, semicolon or tab; quoted where needed. A first
 * line of names, empty lines and lines that begin with `#` are left out. Further columns are not looked at.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readRedirectCsv(text: string): MappedLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const filled = lines.map((row, at) => ({ row, line: at + 1 })).filter(({ row }) => /^\s*[^\s#]/.test(row));
  const separator = [";", "\t", ","].find((sign) => filled[0]?.row.includes(sign)) ?? ",";
  return filled
    .map(({ row, line }) => {
      const [from = "", to = ""] = readCells(row, separator);
      return { line, from, to };
    })
    .filter(({ from }, at) => at > 0 || /[/:]/.test(from));
}

function readCells(row: string, separator: string): string[] {
  const cell = new RegExp(`\\s*(?:"((?:[^"]|"")*)"|([^${separator}]*))\\s*(?:${separator}|$)`, "gy");
  const cells: string[] = [];
  for (const [whole, quoted, plain = ""] of row.matchAll(cell)) {
    if (whole === "" && cells.length > 0) break;
    cells.push(quoted?.replaceAll('""', '"') ?? plain.trim());
  }
  return cells;
}
