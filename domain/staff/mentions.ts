interface Person {
  id: number;
  name: string;
}

/** Ids of the people whom a text names as `@Ana Ruiz`, each once. Of two names that begin alike, the longer one counts. */
export function mentionedIn(text: string, people: readonly Person[]): number[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  const ids = new Set<number>();
  for (const { index } of text.matchAll(/@/g)) {
    const rest = fold(text.slice(index + 1));
    const name = longestFirst.find(
      (person) => rest.startsWith(fold(person.name)) && endsThere(rest, person.name),
    )?.name;
    for (const person of people) if (name !== undefined && fold(person.name) === fold(name)) ids.add(person.id);
  }
  return [...ids];
}

/** The name of up to four words that is being typed after the last `@` before the caret; undefined when none is. */
export function mentionBegun(beforeCaret: string): string | undefined {
  return /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*){0,3})$/u.exec(beforeCaret)?.[1];
}

/** Whose name, or a part of it, begins with what was typed. */
export function matching<Someone extends Person>(begun: string, people: readonly Someone[]): Someone[] {
  const typed = fold(begun);
  const isMatch = (name: string) =>
    fold(name).startsWith(typed) ||
    fold(name)
      .split(" ")
      .some((part) => part.startsWith(typed));
  return people.filter(({ name }) => isMatch(name));
}

function endsThere(rest: string, name: string): boolean {
  return !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(fold(name).length));
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("und")
    .replace(/\u00a0/g, " ");
}
