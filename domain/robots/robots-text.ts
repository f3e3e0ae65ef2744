import { AGENTS, type RobotClass } from "#domain/robots/agents.ts";

export type RobotPolicy = Readonly<Record<RobotClass, "allow" | "deny">>;

interface RobotsSettings {
  /** Full addresses. */
  sitemaps: readonly string[];
  policy: RobotPolicy;
  /** A paper that is not public yet: nobody may read anything. */
  closed: boolean;
}

/** What no robot has to do with: drafts, which are not reachable anyway, and the fronts of every minute, which never end. */
const CLOSED_PATHS = ["/newsroom", "/preview/", "/front/"];

const CLASSES: readonly { name: RobotClass; title: string }[] = [
  { name: "search", title: "Search engines" },
  { name: "archive", title: "Archives" },
  { name: "aiTraining", title: "Training of language models" },
  { name: "aiAnswer", title: "Answers of language models" },
];

/**
 * The whole of `/robots.txt`. A class that is denied gets a group of its own, as a robot obeys only the group that names
 * it; all others find what they need under `*`.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsText({ sitemaps, policy, closed }: RobotsSettings): string {
  if (closed) return "User-agent: *\nDisallow: /\n";
  const denied = CLASSES.filter(({ name }) => policy[name] === "deny").map(({ name, title }) => denyGroup(name, title));
  const everyone = ["User-agent: *", ...CLOSED_PATHS.map((path) => `Disallow: ${path}`), "Allow: /"].join("\n");
  const maps = sitemaps.map((address) => `Sitemap: ${address}`).join("\n");
  return `${[...denied, everyone, maps].filter((part) => part !== "").join("\n\n")}\n`;
}

function denyGroup(name: RobotClass, title: string): string {
  const agents = AGENTS[name].map((agent) => `User-agent: ${agent.name}`);
  return [`# ${title}`, ...agents, "Disallow: /"].join("\n");
}
