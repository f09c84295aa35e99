import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { engineStep } from './engine-step'
import { takenSteps } from './replay'
import { listLeft } from './store'

/** `left`: how many people stopped there; `answered`: how many of the same people had answered it. */
export type AbandonedQuestion = { id: string; text: string; left: number; answered: number; lastAt: Date }

const lookedBackDays = 30
const dayMs = 86_400_000
/** Who has done nothing for so long will not come back. */
const silentMs = 60 * 60_000
const mostRead = 150

/**
 * Questions at which people of the last 30 days stopped without a solution or a call, those with most first: where each
 * of the newest 150 would stand in today's bank.
 */
export async function listAbandoned(actor: Actor, locale: Locale, now: Date): Promise<AbandonedQuestion[]> {
  if (!can(actor, 'studio.see', null)) return []
  const since = new Date(now.getTime() - lookedBackDays * dayMs)
  const left = await listLeft({ since, silentSince: new Date(now.getTime() - silentMs) }, mostRead)
  if (left.length === 0) return []
  const bank = await readBank(await currentBank())
  const stopped = new Map<string, { left: number; lastAt: Date }>()
  const answered = new Map<string, number>()
  for (const diagnosis of left) {
    for (const step of takenSteps(diagnosis.events)) {
      if (step.kind === 'question') answered.set(step.question, (answered.get(step.question) ?? 0) + 1)
    }
    const step = engineStep(bank, diagnosis, null)
    if (step.kind !== 'ask') continue
    const known = stopped.get(step.question)
    const lastAt = known && known.lastAt > diagnosis.updatedAt ? known.lastAt : diagnosis.updatedAt
    stopped.set(step.question, { left: (known?.left ?? 0) + 1, lastAt })
  }
  return [...stopped]
    .map(([id, found]) => ({
      ...{ id, ...found, answered: answered.get(id) ?? 0 },
      text: inLocale(bank.questions.get(id)?.texts ?? {}, locale)?.words.text ?? id,
    }))
    .sort((a, b) => b.left - a.left || b.lastAt.getTime() - a.lastAt.getTime())
}
