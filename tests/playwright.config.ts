import { defineConfig, devices } from '@playwright/test'
import { browserOptions } from '@/scripts/test/chromium.mjs'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  globalSetup: './support/app-server.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A guard against a test that hangs, not a measure: a slow machine takes three times as long as a quick one.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    // Set by the global set-up, which runs before any worker reads this.
    baseURL: process.env.BASE_URL,
    locale: 'en-GB',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Recording every step costs a third of the time, for the few that fail: TRACE=1 records.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: browserOptions(),
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } }],
})
