import { spawnSync } from "node:child_process";
import { cpuOf, peakOf, treeOf } from "./processes.ts";
import type { Report } from "./report.ts";
import type { Running } from "./server.ts";
import { CORES, type Shot, shootAt } from "./wrk.ts";

/** One way to send the page of an article; the servers it takes. */
export interface Contender {
  name: string;
  url: string;
  servers: readonly Running[];
}

/** How long each is asked, how often, and by how many at once. */
export interface Shots {
  seconds: number;
  rounds: number;
  connections: readonly number[];
}

interface Figures extends Shot {
  cpuMs: number;
}

/** Gives a server and what it started the core for servers, or those named. */
export function pinServer({ pid }: Running, cores = CORES.server): void {
  for (const one of treeOf(pid)) spawnSync("taskset", ["-a", "-p", "-c", cores, String(one)], { stdio: "ignore" });
}

/** Asks the contenders in turn, round after round, and writes the median round of each beside the first. */
export async function compare(contenders: readonly Contender[], shots: Shots, report: Report): Promise<void> {
  report.say(
    "| server | connections | requests/s | p50 ms | p99 ms | CPU µs a request | first ÷ it | peak MB | failed |",
  );
  report.say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const connections of shots.connections) {
    const rounds = new Map<Contender, Figures[]>(contenders.map((one) => [one, []]));
    for (let round = 0; round < shots.rounds; round++)
      for (const [one, figures] of rounds) figures.push(await shoot(one, connections, shots.seconds));
    const medians = contenders.map((one) => ({ one, figures: medianOf(rounds.get(one) ?? []) }));
    const first = medians[0]?.figures.perSecond ?? Number.NaN;
    for (const { one, figures } of medians) report.say(row(one, connections, figures, first));
  }
}

function pidsOf({ servers }: Contender): number[] {
  return servers.flatMap(({ pid }) => treeOf(pid));
}

function row(contender: Contender, connections: number, figures: Figures, first: number): string {
  const { perSecond, p50, p99, cpuMs, failures } = figures;
  const speed = [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), (cpuMs * 1000).toFixed(0)];
  const rest = [(first / perSecond).toFixed(2), peakOf(pidsOf(contender)).toFixed(0), String(failures)];
  return `| ${[contender.name, String(connections), ...speed, ...rest].join(" | ")} |`;
}

function medianOf(figures: Figures[]): Figures {
  const sorted = figures.toSorted((one, other) => one.perSecond - other.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return { ...middle, failures: figures.reduce((sum, { failures }) => sum + failures, 0) };
}

async function shoot(contender: Contender, connections: number, seconds: number): Promise<Figures> {
  const before = cpuOf(pidsOf(contender));
  const shot = await shootAt(contender.url, connections, seconds);
  return { ...shot, cpuMs: (cpuOf(pidsOf(contender)) - before) / shot.total };
}
