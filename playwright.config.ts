import { defineConfig, devices } from "@playwright/test";

// The tests publish through newsroom verbs, into the same data folder as the server they look at.
process.env.DATA_DIR = "test-results/data";

const isRoot = process.getuid?.() === 0;
const port = Number(process.env.E2E_PORT ?? 3210);
// Where the story about mail listens; nobody does while it is not told.
const mailPort = port + 1;
process.env.E2E_MAIL_PORT = String(mailPort);
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chromium = {
  browserName: "chromium",
  launchOptions: {
    args: isRoot ? [...quiet, "--no-sandbox"] : quiet,
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  },
} as const;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/runs",
  fullyParallel: true,
  workers: 2,
  // A machine that stalls is no failure either; what needed its second try is named at the end of `npm test`.
  retries: 1,
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  // A slow machine is no failure: these only end what hangs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    // The worker fetches ahead; only stories about it need that.
    serviceWorkers: "block",
    baseURL: `http://localhost:${port}`,
    video: "off",
    trace: "off",
    screenshot: "only-on-failure",
    timezoneId: "Europe/Oslo",
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 }, ...chromium } },
    {
      name: "phone",
      grepInvert: /@once/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, ...chromium },
    },
    {
      name: "no script",
      grep: /@noscript/,
      use: { ...devices["Desktop Chrome"], javaScriptEnabled: false, ...chromium },
    },
  ],
  webServer: {
    command: "node e2e/support/serve.mjs",
    url: `http://localhost:${port}/healthz`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      DATA_DIR: "test-results/data",
      PORT: String(port),
      SITE_URL: `http://localhost:${port}`,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    },
  },
});
