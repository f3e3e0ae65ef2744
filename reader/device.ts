/** What begins the names under which this device keeps things for the paper. */
const PREFIX = "paper.";

/** What this device remembers under that name; undefined when nothing, nothing readable, or when storage is forbidden. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether the device took it: storage may be full or forbidden */
export function remember(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything `remember` was given, whatever version of the paper gave it. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // Where storage is forbidden nothing was remembered.
  }
}
