import type { RefusalCode } from "#domain/refusal.ts";
import { examinePicture, makeCrop, makeVariant } from "#newsroom/pictures/picture-file.ts";

/** What the picture room does when asked. */
export const TASKS = { examinePicture, makeVariant, makeCrop };
export type TaskName = keyof typeof TASKS;
export type InputOf<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

export interface Asked {
  id: number;
  task: TaskName;
  input: unknown;
}

export interface Answered {
  id: number;
  value?: unknown;
  refusal?: { code: RefusalCode; message: string };
  failure?: string;
}
