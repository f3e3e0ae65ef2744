import { expect, test } from "vitest";
import { AGENTS, type RobotClass } from "#domain/robots/agents.ts";
import { type RobotPolicy, robotsText } from "#domain/robots/robots-text.ts";

const sitemaps = ["https://tide.example/sitemap.xml", "https://tide.example/sitemaps/news.xml"];
const open: RobotPolicy = { search: "allow", archive: "allow", aiTraining: "allow", aiAnswer: "allow" };

/** Whether the robot may read the path, as RFC 9309 has it: the longest rule of the group that names it, else of `*`. */
function mayRead(text: string, agent: string, path: string): boolean {
  const groups = text.split("\n\n").map((group) => group.split("\n"));
  const named = (name: string) =>
    groups.find((lines) => lines.some((line) => line.toLowerCase() === `user-agent: ${name.toLowerCase()}`));
  const rules = (named(agent) ?? named("*") ?? []).flatMap((line) => {
    const [, kind, prefix = ""] = /^(Allow|Disallow): (.*)$/.exec(line) ?? [];
    return kind !== undefined && path.startsWith(prefix) ? [{ allow: kind === "Allow", length: prefix.length }] : [];
  });
  rules.sort((one, other) => other.length - one.length || Number(other.allow) - Number(one.allow));
  return rules[0]?.allow ?? true;
}

test("an open paper may be read by all, but for the newsroom, previews and the endless fronts of the past", () => {
  const text = robotsText({ sitemaps, policy: open, closed: false });
  for (const agent of ["Googlebot", "GPTBot", "Anybot"]) {
    expect(mayRead(text, agent, "/2026/11/17/bridge-a12")).toBe(true);
    expect(mayRead(text, agent, "/newsroom/stories")).toBe(false);
    expect(mayRead(text, agent, "/preview/token")).toBe(false);
    expect(mayRead(text, agent, "/front/2026-11-17T20:00")).toBe(false);
  }
});

test("a class that is denied may read nothing, and the others read on", () => {
  const classes: RobotClass[] = ["search", "archive", "aiTraining", "aiAnswer"];
  for (const denied of classes) {
    const text = robotsText({ sitemaps, policy: { ...open, [denied]: "deny" }, closed: false });
    for (const other of classes) {
      for (const { name } of AGENTS[other]) expect(mayRead(text, name, "/x")).toBe(other !== denied);
    }
    expect(mayRead(text, "Anybot", "/x")).toBe(true);
  }
});

test("all sitemaps are listed", () => {
  const text = robotsText({ sitemaps, policy: open, closed: false });
  expect(text.match(/^Sitemap: .+$/gm)).toEqual(sitemaps.map((address) => `Sitemap: ${address}`));
});

test("a closed paper may be read by no one and names no sitemap", () => {
  const text = robotsText({ sitemaps, policy: open, closed: true });
  expect(mayRead(text, "Googlebot", "/")).toBe(false);
  expect(text).not.toContain("Sitemap");
});

test("each robot belongs to one class, has a name a robot can have, and a source", () => {
  const agents = Object.values(AGENTS).flat();
  expect(new Set(agents.map(({ name }) => name.toLowerCase())).size).toBe(agents.length);
  for (const { name, source } of agents) {
    expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
    expect(source).toMatch(/^https:\/\//);
  }
});
