import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{app,checks,cli,components,db,domain,importers,newsroom,press,reader,seeds}/**/*.test.{ts,tsx}",
      "*.test.ts",
    ],
    // Many of them wait for something else than the processor.
    maxWorkers: "100%",
    // A slow machine is no failure: this only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
