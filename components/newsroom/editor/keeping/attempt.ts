import type { RefusalCode } from "#domain/refusal.ts";

/** What came of something that the newsroom may refuse. */
export type Attempt<Result> = { ok: true; value: Result } | { ok: false; code: RefusalCode; message: string };
