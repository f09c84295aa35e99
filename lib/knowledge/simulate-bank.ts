import { setImmediate } from 'node:timers/promises'
import { type Actor, can } from '@/lib/auth/policy'
import { checkBank } from '@/lib/diagnosis/check-bank'
import { figuresOfAll, type Played, playPeople, type Simulation } from '@/lib/diagnosis/simulation'
import { ok, type Result, refuse } from '@/lib/result'
import { simulatedPeople } from './simulated-people'
import { findBankNumber, readBankContent } from './store/banks'
import { findEntry } from './store/entries'
import { toBankSource } from './to-bank-source'

export type SimulateInput = {
  /** Only people with a problem of this service; null for all of them. */
  service: string | null
  /** A known problem as it is being written, taken as if it were published; null for the published bank. */
  draft: string | null
  people: number
}
export type SimulateRefusal = 'not-permitted' | 'not-found' | 'not-ready'

/** Plays made-up customers on the published bank, or on it with a draft, and says how they fared by service. */
export async function simulateBank(
  actor: Actor,
  { service, draft, people }: SimulateInput,
): Promise<Result<Simulation, SimulateRefusal>> {
  if (!can(actor, 'studio.see', null)) return refuse('not-permitted')
  const content = await readBankContent(await findBankNumber())
  if (draft !== null) {
    const problem = await findEntry('problem', draft)
    if (!problem) return refuse('not-found')
    content.problems.set(draft, problem.newest.content)
  }
  const serviceOf = (problem: string) => content.problems.get(problem)?.service ?? ''
  if (service !== null && ![...content.problems.keys()].some((id) => serviceOf(id) === service))
    return refuse('not-found')
  const source = toBankSource(content)
  if (checkBank(source).length > 0) return refuse('not-ready')

  const isPlayed = (problem: string) => service === null || serviceOf(problem) === service
  const options = { ...simulatedPeople, people, isPlayed, groupOf: serviceOf }
  const played: Played[] = []
  for (const each of playPeople(source, options)) {
    played.push(each)
    // Others wait no longer than one made-up person takes.
    await setImmediate()
  }
  return ok(figuresOfAll(played, options))
}
