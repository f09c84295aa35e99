import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Actor } from '@/lib/auth/policy'
import { startDiagnosis } from '@/lib/sessions/start-diagnosis'
import { formShot } from './form-shot'
import type { Shot } from './load'

/** Diagnoses of one customer, just begun: each can become one call. */
export async function beginDiagnoses(actor: Actor, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    const input = { key: randomUUID(), words: '', locale: 'en' as const, service: 'printing' }
    const started = await startDiagnosis({ actor, visitorKey: null }, input, new Date())
    if (!started.ok) throw new Error(started.code)
    ids.push(started.value.id)
  }
  return ids
}

/** Requests that open one call each, exactly as the page's own form does without script. */
export async function callShots(page: Page, base: string, actor: Actor, count: number): Promise<Shot[]> {
  const ids = await beginDiagnoses(actor, count)
  await page.goto(`${base}/diagnose/${ids[0]}/call`)
  const fields = await page
    .locator('main form input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value] as [string, string]),
    )
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  return ids.map((id) => {
    const own: Record<string, string> = { key: randomUUID(), diagnosisId: id }
    const sent = fields.map(([name, value]): [string, string] => [name, own[name] ?? value])
    return formShot(`/diagnose/${id}/call`, [...sent, ['text', 'measured'], ['urgency', '1']], { cookie, origin: base })
  })
}
