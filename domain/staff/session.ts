import type { Instant } from "#domain/calendar.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a session lasts: at most, and without a sign of life. One that was asked to last outlives nights and weekends. */
export const SESSION_LIFE = {
  plain: { whole: DAY, idle: 12 * HOUR },
  kept: { whole: 30 * DAY, idle: 7 * DAY },
} as const;

/** Whether a session has come to its end, by its age or because nobody used it. */
export function isSessionOver(session: { seenAt: Instant; endsAt: Instant; kept: boolean }, now: Instant): boolean {
  const { idle } = session.kept ? SESSION_LIFE.kept : SESSION_LIFE.plain;
  return now >= session.endsAt || now >= session.seenAt + idle;
}

/**
 * How the cookie of a session is called. Where the site is https its prefix makes browsers refuse it from any other host,
 * path or unsafe connection.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2 and draft-ietf-httpbis-rfc6265bis, "The __Host- prefix"
 */
export function sessionCookie(siteUrl: string): { name: string; secure: boolean } {
  const secure = siteUrl.startsWith("https:");
  return { name: secure ? "__Host-desk" : "desk", secure };
}

/** An address of the newsroom to go to after signing in; the desk when the wish leads anywhere else. */
export function addressAfter(wish: unknown): string {
  if (typeof wish !== "string" || wish.length > 2000) return "/newsroom";
  return /^\/newsroom(?:[/?][\w\-./?=&%+~,:@]*)?$/.test(wish) && !wish.includes("//") ? wish : "/newsroom";
}
