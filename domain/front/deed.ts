/** What a button of the curation screen asks for, written into its value so that it works without script. */
export type FrontDeedAsked =
  | { deed: "put"; slot: string; story: number }
  | { deed: "move"; slot: string; to: string; story: number; other: number | undefined }
  | { deed: "clear"; slot: string }
  | { deed: "drop"; entry: number }
  | { deed: "again"; entry: number };

/** `move second-1 lead 2003 2001`: the value of a button. */
export function writeDeed(asked: FrontDeedAsked): string {
  switch (asked.deed) {
    case "put":
      return `put ${asked.slot} ${asked.story}`;
    case "move":
      return `move ${asked.slot} ${asked.to} ${asked.story} ${asked.other ?? 0}`;
    case "clear":
      return `clear ${asked.slot}`;
    default:
      return `${asked.deed} ${asked.entry}`;
  }
}

/** What such a value asks for; undefined for anything else. */
export function readDeed(value: string): FrontDeedAsked | undefined {
  const [deed, ...words] = value.slice(0, 300).split(" ");
  const [first = "", second = ""] = words;
  const number = (at: number) => (/^\d{1,15}$/.test(words[at] ?? "") ? Number(words[at]) : 0);
  if (deed === "put" && number(1) > 0) return { deed, slot: first, story: number(1) };
  if (deed === "move" && words.length === 4 && number(2) > 0)
    return { deed, slot: first, to: second, story: number(2), other: number(3) || undefined };
  if (deed === "clear" && first !== "") return { deed, slot: first };
  if ((deed === "drop" || deed === "again") && number(0) > 0) return { deed, entry: number(0) };
  return undefined;
}
