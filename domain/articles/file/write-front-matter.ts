type Value = string | number | readonly (string | number)[] | Readonly<Record<string, string>> | undefined;

/** What YAML reads as the same text without quotes. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}(?:[\p{L}\p{N} ,.;’‘“”–—!?()/'-]|:(?=[\p{L}\p{N}]))*$/iu;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The fields as YAML between two `---` lines; empty fields are left out, and so is a front matter without fields. */
export function writeFrontMatter(fields: Readonly<Record<string, Value>>, extra: readonly string[] = []): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => writeField(name, value));
  return lines.length + extra.length === 0 ? "" : ["---", ...lines, ...extra, "---", ""].join("\n");
}

function writeField(name: string, value: Value): string[] {
  if (value === undefined) return [];
  if (typeof value === "string" || typeof value === "number") return [`${name}: ${writeScalar(value)}`];
  if (isList(value)) return value.length === 0 ? [] : [`${name}: [${value.map(writeItem).join(", ")}]`];
  const entries = Object.entries(value).map(([key, inner]) => `  ${writeItem(key)}: ${writeScalar(inner)}`);
  return entries.length === 0 ? [] : [`${name}:`, ...entries];
}

function isList(
  value: readonly (string | number)[] | Readonly<Record<string, string>>,
): value is readonly (string | number)[] {
  return Array.isArray(value);
}

export function writeScalar(value: string | number): string {
  if (typeof value === "number") return String(value);
  return (PLAIN.test(value) && !value.endsWith(" ")) || TIME.test(value) ? value : quoted(value);
}

/** Inside brackets and before colons a comma would divide. */
function writeItem(value: string | number): string {
  return typeof value === "number" || /^[a-z][a-z0-9-]*$/.test(value) ? writeScalar(value) : quoted(value);
}

/** JSON strings are YAML strings; what JSON leaves bare and YAML does not print is written by its number. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
