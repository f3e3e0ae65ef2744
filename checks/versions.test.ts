import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const lock = z
  .object({
    packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional() })),
  })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** The first version without the advisories we know of. */
const LEAST = { next: "16.2.6", react: "19.2.4", "react-dom": "19.2.4", sharp: "0.33.5", tsx: "4.20.0" } as const;

function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, "en", { numeric: true }) >= 0;
}

test("every package is pinned to one exact version", () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect([name, /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)]).toEqual([name, true]);
  }
});

test("no package is older than the first version without known advisories", () => {
  for (const [name, least] of Object.entries(LEAST)) {
    const installed = lock.packages[`node_modules/${name}`]?.version ?? "0";
    expect([name, installed, isAtLeast(installed, least)]).toEqual([name, installed, true]);
  }
});

test("the lock file names no download address, so any registry serves", () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith("http"))).toEqual([]);
});
