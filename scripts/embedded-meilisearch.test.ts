import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startMeilisearch } from './embedded-meilisearch.mjs'

test('a Meilisearch that is not the pinned one is not run', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'meilisearch-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const program = join(dataDir, 'meilisearch')
  writeFileSync(program, `#!/bin/sh\ntouch ${join(dataDir, 'was-run')}\n`, { mode: 0o755 })
  await expect(startMeilisearch({ dataDir, keys: { meiliKey: 'key' }, program })).rejects.toThrow(
    `${program} is not the pinned Meilisearch`,
  )
  expect(existsSync(join(dataDir, 'was-run'))).toBe(false)
})
