import type { Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] }

async function violations(page: Page, look: string, isDark: boolean): Promise<string[]> {
  const found = await page.evaluate(
    async ([tags, colours]) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish()
      const runOnly = colours ?? tags
      return (
        await axe.run({ runOnly: { type: colours ? 'rule' : 'tag', values: runOnly }, resultTypes: ['violations'] })
      ).violations
    },
    // The themes are colours and nothing else: what does not depend on colour was looked at in the light.
    [rules, isDark ? ['color-contrast', 'link-in-text-block'] : null] as const,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${look}: ${id} ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  )
}

/** What bars people from the page as it stands now, or scrolls it sideways: light and dark, 320 and 1280 px wide. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const look = `${new URL(page.url()).pathname}, ${colorScheme}, ${width} px`
      found.push(...(await violations(page, look, colorScheme === 'dark')))
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) found.push(`${look}: scrolls sideways`)
    }
  }
  return found
}
