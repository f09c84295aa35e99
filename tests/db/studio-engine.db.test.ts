import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkTree } from '@/lib/diagnosis/tree'
import { currentBank } from '@/lib/knowledge/current-bank'
import { draftGrownTree } from '@/lib/knowledge/draft-grown-tree'
import { growServiceTree } from '@/lib/knowledge/grow-service-tree'
import { readBank } from '@/lib/knowledge/read-bank'
import { readStudioTree } from '@/lib/knowledge/read-studio-tree'
import { type SimulateInput, simulateBank } from '@/lib/knowledge/simulate-bank'
import { toTree } from '@/lib/knowledge/tree-content'
import { aBank, aDraft, granted, now } from '@/tests/support/knowledge'
import { aPerson } from '@/tests/support/people'

beforeAll(() => aBank())

const printing: SimulateInput = { service: 'printing', draft: null, people: 60 }

describe('simulated people', () => {
  test('are the same for everybody, of the service that was asked for, and each is counted once', async () => {
    const [engineer, manager] = await Promise.all([aPerson('level2'), aPerson('manager')])
    const figures = granted(await simulateBank(engineer, printing))
    expect(granted(await simulateBank(manager, printing))).toEqual(figures)
    expect(Object.keys(figures.byGroup)).toEqual(['printing'])
    expect(figures.inBank.people + figures.outside.people).toBe(60)
    expect(figures.inBank.solved + figures.inBank.handedOver).toBeCloseTo(1, 12)
    const all = granted(await simulateBank(engineer, { ...printing, service: null }))
    expect(Object.keys(all.byGroup).sort()).toEqual(['network', 'printing'])
  })

  test('meet a draft as if it were published', async () => {
    const { id, author } = await aDraft({ content: { prior: 'common' } })
    const without = granted(await simulateBank(author, printing))
    const withDraft = granted(await simulateBank(author, { ...printing, draft: id }))
    expect(withDraft.inBank).not.toEqual(without.inBank)
    expect(await simulateBank(author, { ...printing, draft: 'unheard-of' })).toEqual({ ok: false, code: 'not-found' })
    expect(await simulateBank(author, { ...printing, service: 'nowhere' })).toEqual({ ok: false, code: 'not-found' })
  })

  test('are played for nobody outside the studio', async () => {
    for (const role of ['customer', 'level0', 'level1'] as const) {
      expect(await simulateBank(await aPerson(role), printing)).toEqual({ ok: false, code: 'not-permitted' })
    }
  })
})

describe('a grown tree', () => {
  test('is a good tree of the published bank, with what it costs beside the bank', async () => {
    const grown = await growServiceTree(await aPerson('level2'), 'printing')
    if (!grown) throw new Error('nothing grew')
    const { source } = await readBank(await currentBank())
    const content = { service: 'printing', audience: 'public' as const, texts: {}, ...grown.tree }
    expect(checkTree(toTree('grown', content as never, new Map()), source)).toEqual([])
    expect(Object.keys(grown.tree.nodes).length).toBeLessThanOrEqual(26)
    expect(grown.cost.tree).toBeGreaterThan(0)
    expect(Math.abs(grown.cost.tree - grown.cost.bank)).toBeLessThan(20)
  })

  test('grows for nobody outside the studio, and not from nothing', async () => {
    expect(await growServiceTree(await aPerson('level1'), 'printing')).toBeNull()
    expect(await growServiceTree(await aPerson('level2'), 'nowhere')).toBeNull()
  })

  test('becomes a draft for its author to prune, once however often it is pressed, and only in the studio', async () => {
    const engineer = await aPerson('level2')
    const draft = { key: randomUUID(), locale: 'en', service: 'printing', title: 'Printing, grown' } as const
    const made = await Promise.all([1, 2, 3].map(() => draftGrownTree(engineer, draft, now)))
    const ids = new Set(made.map((each) => granted(each).treeId))
    expect(ids.size).toBe(1)
    const tree = await readStudioTree(engineer, [...ids][0] ?? '')
    const grown = await growServiceTree(engineer, 'printing')
    expect(tree).toMatchObject({ state: 'draft', content: { service: 'printing', ...grown?.tree } })
    expect(await draftGrownTree(await aPerson('level1'), draft, now)).toEqual({ ok: false, code: 'not-permitted' })
    const nowhere = { ...draft, key: randomUUID(), service: 'nowhere' }
    expect(await draftGrownTree(engineer, nowhere, now)).toEqual({ ok: false, code: 'unknown-service' })
  })
})
