import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const shared = { extends: true as const }

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Both processors: the tests wait for servers as often as they reckon.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        // Pure code leaves nothing behind for the next file, and reading it anew for each costs more than the tests.
        test: { name: 'unit', include: ['{lib,app,components,scripts}/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        ...shared,
        test: {
          name: 'db',
          include: ['tests/db/**/*.db.test.ts'],
          globalSetup: ['tests/support/servers.ts'],
          setupFiles: ['tests/support/own-database.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'start',
          include: ['tests/start/**/*.start.test.ts'],
          globalSetup: ['tests/support/servers.ts'],
          testTimeout: 240_000,
          // Each starts the whole app: beside each other they would measure each other.
          fileParallelism: false,
        },
      },
    ],
  },
})
