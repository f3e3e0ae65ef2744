import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{app,checks,cli,components,db,domain,importers,newsroom,press,reader,seeds}/**/*.test.{ts,tsx}",
      "*.test.ts",
    ],
    testTimeout: 30_000,
  },
});
