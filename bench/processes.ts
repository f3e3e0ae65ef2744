import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;

/** Makes sizes of pictures beside the server, at the lowest priority: no part of what a page costs. */
const BESIDE = /picture-worker/;

/** That process and those below it that serve. Linux alone tells. */
export function treeOf(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(fieldsOf(Number(name))[1]) }));
  const found = [pid];
  for (const one of found)
    found.push(
      ...parents
        .filter(({ parent, pid: own }) => parent === one && !BESIDE.test(commandOf(own)))
        .map((child) => child.pid),
    );
  return found;
}

/** Processor time they have used, in milliseconds. */
export function cpuOf(pids: readonly number[]): number {
  return pids.map(fieldsOf).reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS, 0);
}

/** Memory that is theirs, in MB: what they share is counted twice. */
export function residentOf(pids: readonly number[]): number {
  return pids.map(fieldsOf).reduce((sum, fields) => sum + Number(fields[21] ?? 0) * PAGE_MB, 0);
}

/** The most memory that each of them ever had, added up, in MB. */
export function peakOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + Number(/^VmHWM:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0) / 1024, 0);
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** The fields after the name, from the state on; zeros when the process is gone. @see proc_pid_stat(5) */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
  } catch {
    return Array<string>(22).fill("0");
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
