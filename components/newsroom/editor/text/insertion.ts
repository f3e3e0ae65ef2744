import type { Editor } from "@tiptap/core";
import type { StaffIconName } from "#components/newsroom/staff-icon.tsx";
import type { Ask } from "../dialogs/asking.tsx";

/** Who writes where, and whom an insertion may ask. */
export interface Writing {
  editor: Editor;
  ask: Ask;
  writer: string;
  /** The language of the text. */
  language: string;
  now: () => number;
  /** Says what was done. */
  tell: (words: string) => void;
  note: (passage: string) => void;
  /** Names of insertions that this text does not take. */
  without: readonly string[];
}

/** Something that can be put into the text or done to it: by a button, from the slash menu, by keys. */
export interface Insertion {
  name: string;
  title: string;
  /** The keys or signs that do the same. */
  keys?: string;
  icon?: StaffIconName;
  /** Other words by which the slash menu finds it. */
  alias?: string;
  run: (writing: Writing) => void | Promise<void>;
  isActive?: (editor: Editor) => boolean;
}
