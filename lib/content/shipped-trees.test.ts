import { expect, test } from 'vitest'
import { treeGate } from '@/lib/knowledge/tree-gate'
import { checkContent } from './check-content'

test('every tree that ships passes the publishing gate: each step and answer lies on a golden path, no customer meets a staff step', async () => {
  const { content } = await checkContent('content')
  expect(content.trees.size).toBeGreaterThan(10)
  for (const [id, tree] of content.trees) expect(treeGate(id, tree, content), id).toEqual([])
}, 60_000)
