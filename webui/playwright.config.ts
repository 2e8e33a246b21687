import { defineConfig } from "@playwright/test";

// A Chromium of the system is used; nothing is downloaded.
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The walk, which keeps its order, waits for the system most of its time; the pages are looked at meanwhile.
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    ...(process.env["BASE_URL"] === undefined ? {} : { baseURL: process.env["BASE_URL"] }),
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
});
