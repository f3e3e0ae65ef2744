import type { Instant } from "#domain/calendar.ts";

/** What the outbox says of one change. */
export interface Told {
  id: number;
  at: Instant;
  kind: "released" | "changed" | "renamed" | "withdrawn" | "front" | "people" | "topics";
  article: number | null;
  detail: Record<string, string | number | null | string[]>;
}

/** A word of the detail; empty when it is not there. */
export function wordOf({ detail }: Told, name: string): string {
  const value = detail[name];
  return typeof value === "string" ? value : "";
}

/** A list of the detail; empty when it is not there. */
export function wordsOf({ detail }: Told, name: string): string[] {
  const value = detail[name];
  return Array.isArray(value) ? value : [];
}
