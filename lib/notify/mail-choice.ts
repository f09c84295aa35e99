import type { Actor, Role } from '@/lib/auth/policy'
import { publicationKinds } from './notice'
import { findUnmailed, saveUnmailed } from './store'

const promises = [
  ...['promiseAtRisk', 'promiseMissed', 'groupAtRisk', 'groupMissed'],
  ...['providerAtRisk', 'providerMissed'],
]

/** What each may leave to the app alone. That a call asks for its caller's word is always mailed. */
const choices: Record<Role, readonly string[]> = {
  customer: ['callMessage', 'callUnanswered', 'callCancelled', 'problemPublished'],
  level0: ['problemPublished', 'callRefused', 'callMessage', 'providerSaid', 'providerDone', 'providerRefused'],
  level1: staff(),
  level2: [...staff(), 'reviewDue', 'expiryDue'],
  manager: ['problemPublished', ...promises],
  admin: ['problemPublished'],
}

function staff(): string[] {
  return [
    ...[
      'callHandedOver',
      'callRefused',
      'callAssigned',
      'callMessage',
      'callConfirmed',
      'callRejected',
      'callCancelled',
    ],
    ...[
      'callWaitOver',
      'callReopened',
      'callTakenBack',
      'callUndelivered',
      'providerSaid',
      'providerDone',
      'providerRefused',
      ...promises,
    ],
    ...publicationKinds,
    'entrySentBack',
    'entryCommented',
  ]
}

/** The kinds of notice somebody can choose about, and which of them are mailed to them. */
export async function readMailChoice(actor: Actor): Promise<{ kinds: readonly string[]; mailed: string[] }> {
  const kinds = choices[actor.role]
  const unmailed = await findUnmailed(actor.id)
  return { kinds, mailed: kinds.filter((kind) => !unmailed.includes(kind)) }
}

/** Keeps what somebody wants by mail; of everything else they read in the app. */
export const saveMailChoice = (actor: Actor, mailed: string[]): Promise<void> =>
  saveUnmailed(
    actor.id,
    choices[actor.role].filter((kind) => !mailed.includes(kind)),
  )
