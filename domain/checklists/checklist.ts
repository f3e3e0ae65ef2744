import { site } from "#site.ts";

/** Something a desk sees to before a story goes out. */
export interface ChecklistItem {
  key: string;
  text: string;
}

/** What is to be seen to in a section: what holds for all of them, then its own. */
export function checklistOf(section: string): readonly ChecklistItem[] {
  const own: Record<string, readonly ChecklistItem[]> = site.checklists.sections;
  return [...site.checklists.every, ...(Object.hasOwn(own, section) ? (own[section] ?? []) : [])];
}
