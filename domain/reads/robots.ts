/** Names that programs give when they say what they are. */
const PROGRAMS =
  /bot\b|bot\/|crawl|spider|slurp|archiver|preview|fetch|scan|monitor|uptime|lighthouse|headless|curl|wget|python|java\/|okhttp|go-http|node|axios|libwww|perl|ruby|feed|rss|validator|facebookexternalhit|embedly|whatsapp|telegram|ahrefs|semrush/i;

/** Whether an agent says itself that it is no reader. An agent that says nothing is taken for a program. */
export function isRobot(userAgent: string | null): boolean {
  return userAgent === null || userAgent.trim() === "" || PROGRAMS.test(userAgent);
}
