import { expect, test } from 'vitest'
import { nodeRefusal } from './node-version.mjs'

test.each(['v20.19.0', 'v20.19.5', 'v20.20.0', 'v22.1.0', 'v24.0.0'])('Node %s is new enough', (version) => {
  expect(nodeRefusal(version)).toBeNull()
})

test.each(['v18.20.8', 'v20.18.3', 'v16.0.0'])(
  'Node %s is refused in one sentence that names what is needed',
  (version) => {
    expect(nodeRefusal(version)).toBe(
      `Knownfix needs Node 20.19 or newer, this is ${version}: install a newer one from https://nodejs.org.`,
    )
  },
)
