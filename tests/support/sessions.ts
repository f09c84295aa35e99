import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/policy'
import { openCall } from '@/lib/calls/open-call'
import { type StartInput, startDiagnosis } from '@/lib/sessions/start-diagnosis'
import type { Viewer } from '@/lib/sessions/viewer'

export const noon = new Date('2026-03-02T12:00:00Z')

export const viewerOf = (actor: Actor | null, visitorKey: string | null = null): Viewer => ({ actor, visitorKey })

export const aVisitor = (): Viewer => viewerOf(null, randomUUID())

/** A diagnosis just begun; answers with its id. */
export async function aDiagnosis(viewer: Viewer, more: Partial<StartInput> = {}): Promise<string> {
  const started = await startDiagnosis(
    viewer,
    { key: randomUUID(), words: '', locale: 'en', service: 'printing', ...more },
    noon,
  )
  if (!started.ok) throw new Error(started.code)
  return started.value.id
}

/** Opens the call of a diagnosis; answers with its number. */
export async function aCallFrom(customer: Actor, diagnosisId: string): Promise<number> {
  const input = { key: randomUUID(), diagnosisId, text: 'please help', urgency: 2 as const, fields: {} }
  const opened = await openCall(viewerOf(customer), input, noon)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value.number
}

/** A call that a customer has opened from a new diagnosis; answers with its number. */
export const aCall = async (customer: Actor, more: Partial<StartInput> = {}): Promise<number> =>
  aCallFrom(customer, await aDiagnosis(viewerOf(customer), more))
