import type { Attribute } from "@tiptap/core";
import { z } from "zod";

/** The attributes of one node or mark of the body, and how they stand while nothing was chosen. */
export interface Kept<Shape extends z.ZodObject = z.ZodObject> {
  shape: Shape;
  blank: Record<string, unknown>;
}

/**
 * Attributes for the editor's schema. None is read from foreign HTML or written into it: `readKept` and `writeKept` carry
 * all of them as one value that the body's own schema checks.
 */
export function attributesOf({ shape, blank }: Kept): Record<string, Partial<Attribute>> {
  return Object.fromEntries(
    Object.entries(blank).map(([name, value]) => {
      // Asked by ProseMirror's `check`.
      const validate = (given: unknown) => {
        z.parse(shape.shape[name] ?? z.never(), given);
      };
      return [name, { default: value, rendered: false, parseHTML: () => null, validate }];
    }),
  );
}

const NAME = "data-kept";

/** Attributes as one HTML attribute, for the clipboard. */
export function writeKept(attrs: Record<string, unknown>): Record<string, string> {
  return { [NAME]: JSON.stringify(attrs) };
}

/** What `writeKept` wrote; false, which makes ProseMirror pass the element by, when it is not what the body's schema takes. */
export function readKept({ shape }: { shape: z.ZodType }, element: HTMLElement): Record<string, unknown> | false {
  try {
    const read = shape.safeParse(JSON.parse(element.getAttribute(NAME) ?? ""));
    return read.success ? (read.data as Record<string, unknown>) : false;
  } catch {
    return false;
  }
}

/** The selector of elements that carry attributes of that node or mark. */
export function keptIn(tag: string, type: string): string {
  return `${tag}[data-node="${type}"][${NAME}]`;
}
