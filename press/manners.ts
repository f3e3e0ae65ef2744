import { commonPolicies, previewPolicies, readerPolicies } from "./policies.ts";
import type { Print } from "./print.ts";
import type { Found } from "./printing.ts";
import type { Manner } from "./send.ts";

/** With which headers the several kinds of answers leave. */
export type Manners = ReturnType<typeof mannersOf>;

const FOR_EVER = "public, max-age=31536000, immutable";
const BRIEFLY = "public, max-age=0, s-maxage=15";

/**
 * @param siteUrl the address readers know
 * @param cacheControl `Cache-Control` of readers' pages
 */
export function mannersOf({ siteUrl, cacheControl }: { siteUrl: string; cacheControl: string }) {
  const common = commonPolicies(siteUrl);
  const usual = { ...common, ...readerPolicies };
  const manner = (headers: Record<string, string>, isUsual = false): Manner => ({ headers, isUsual });
  const hit = { ...usual, "Cache-Control": cacheControl, "Cache-Status": "press; hit" };
  const brief = { ...usual, "Cache-Control": BRIEFLY, "Cache-Status": "press; hit" };
  return {
    common,
    file: manner({ ...usual, "Cache-Control": FOR_EVER, "Cache-Status": "press; hit" }, true),
    /** Of a print that is true. */
    of: (print: Print, since: number): Manner => ({
      headers: print.status === 200 ? hit : brief,
      isUsual: true,
      since,
    }),
    made: (print: Print): Manner =>
      manner({ ...(print.status === 200 ? hit : brief), "Cache-Status": "press; fwd=miss; stored" }),
    stale: manner({ ...brief, "Cache-Status": "press; fwd=stale; detail=failing" }),
    unkept: manner({ ...usual, "Cache-Control": "no-store", "Cache-Status": "press; fwd=bypass" }),
    preview: manner({ ...common, ...previewPolicies }),
  };
}

/** How a print that was found leaves. */
export function mannerFor(manners: Manners, { print, how }: Found): Manner {
  if (how === "stale") return manners.stale;
  if (print.isFile) return manners.file;
  return how === "hit" ? manners.of(print, print.printedAt) : { ...manners.made(print), since: print.printedAt };
}
