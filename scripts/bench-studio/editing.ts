import { randomBytes, randomUUID } from 'node:crypto'
import { chromium, type Page } from '@playwright/test'
import { currentBank } from '@/lib/knowledge/current-bank'
import { draftTree } from '@/lib/knowledge/draft-tree'
import { editEntry } from '@/lib/knowledge/edit-entry'
import { readBank } from '@/lib/knowledge/read-bank'
import { serviceQuestionId } from '@/lib/knowledge/service-question'
import type { TreeContent } from '@/lib/knowledge/tree-content'
import { browserOptions } from '@/scripts/test/chromium.mjs'
import { aPerson } from '@/tests/support/people'
import { percentiles } from './percentiles'

const nodes = 150

/** Milliseconds from a change on the map of a tree with 150 nodes until the frame after it is painted. */
export async function measureEditor(url: string, edits: number) {
  const password = `long ${randomBytes(6).toString('hex')} enough`
  const engineer = await aPerson('level2', { password })
  const id = await aLargeTree(engineer)
  const browser = await chromium.launch(browserOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${url}/sign-in?next=/studio/trees/${id}`)
    await page.locator('input[name=email]').fill(engineer.email)
    await page.locator('input[name=password]').fill(password)
    await page.locator('main form').getByRole('button').click()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await page
      .locator('[data-slot-key]')
      .nth(nodes / 2)
      .waitFor()
    return { nodes, interactionMs: percentiles(await playEdits(page, edits)) }
  } finally {
    await browser.close()
  }
}

const firstWay = (page: Page, node: number) => page.locator(`[data-slot-key^="n${node}>="]`).first()

/** Copies a step and, in turn, pastes it where nothing leads on yet and takes that back. */
async function playEdits(page: Page, edits: number): Promise<number[]> {
  const leaf = firstWay(page, nodes / 2 - 2)
  await leaf.evaluate((element: HTMLElement) => element.click())
  await leaf.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }))
  await page.keyboard.press('Control+C')
  const samples: number[] = []
  for (let i = 0; i < edits; i++) {
    const place = firstWay(page, nodes - 1 - (i % 50))
    await place.evaluate((element: HTMLElement) => element.click())
    await place.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }))
    for (const key of ['v', 'z']) {
      samples.push(
        await page.evaluate(
          (pressed) =>
            new Promise<number>((resolve) => {
              const startedMs = performance.now()
              document.activeElement?.dispatchEvent(
                new KeyboardEvent('keydown', { key: pressed, ctrlKey: true, bubbles: true, cancelable: true }),
              )
              // Two frames: the first draws what was changed, the second begins once it is painted.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedMs)))
            }),
          key,
        ),
      )
    }
  }
  return samples
}

/** A tree whose every question leads on by its first two answers, until there are 150 nodes. */
async function aLargeTree(engineer: Awaited<ReturnType<typeof aPerson>>): Promise<string> {
  const bank = await readBank(await currentBank())
  const asked = [...bank.questions].filter(([id]) => id !== serviceQuestionId)
  const content: TreeContent = {
    ...{ service: 'printing', audience: 'public', risk: 'low', start: 'n0' },
    texts: { en: { title: 'A large tree', summary: '', keywords: [] } },
    nodes: Object.fromEntries(
      Array.from({ length: nodes }, (_, at) => {
        const [question, { answers }] = asked[at % asked.length] as (typeof asked)[number]
        const ways = [2 * at + 1, 2 * at + 2].filter((next) => next < nodes)
        return [
          `n${at}`,
          { question, answers: Object.fromEntries(ways.map((next, way) => [answers[way]?.id ?? '', `n${next}`])) },
        ]
      }),
    ),
  }
  const drafted = await draftTree(
    engineer,
    { key: randomUUID(), locale: 'en', service: 'printing', title: 'Large' },
    new Date(),
  )
  if (!drafted.ok) throw new Error(drafted.code)
  const id = drafted.value.treeId
  const edited = await editEntry(engineer, { kind: 'tree', id, version: 1, content }, new Date())
  if (!edited.ok) throw new Error(edited.code)
  return id
}
