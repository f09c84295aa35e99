import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { listConfirmed, listLearnings, listLessons } from './store'

export type LearningRun = Awaited<ReturnType<typeof listLearnings>>[number]
export type LearningView = {
  /** How many lessons the published bank uses. */
  lessons: number
  /** How many confirmed sessions there are now. */
  confirmed: number
  runs: LearningRun[]
  mayLearn: boolean
}

const shownRuns = 8

/** What the published bank has learned, and what each attempt came to; null for whom it is not there. */
export async function readLearning(actor: Actor): Promise<LearningView | null> {
  if (!can(actor, 'studio.see', null)) return null
  return {
    lessons: (await listLessons(await currentBank())).length,
    confirmed: (await listConfirmed()).length,
    runs: await listLearnings(shownRuns),
    mayLearn: can(actor, 'bank.learn', null),
  }
}
