import { type Actor, can } from '@/lib/auth/policy'

export const problemStates = ['draft', 'inReview', 'published', 'archived'] as const
export type ProblemState = (typeof problemStates)[number]

/** What lives this life. */
export type EntryKind = 'problem' | 'tree'

/**
 * The life of a known problem or a tree. The state is that of its newest revision: while a published one is edited,
 * reviewed and published again, the revision that was published before stays live. `archive` ends both.
 */
export const entrySteps = {
  edit: { from: ['draft', 'published', 'archived'], to: 'draft' },
  submit: { from: ['draft'], to: 'inReview' },
  sendBack: { from: ['inReview'], to: 'draft' },
  publish: { from: ['inReview'], to: 'published' },
  /** Of what is live: a version that is being written or reviewed meanwhile stays where it is. */
  rollBack: { from: ['draft', 'inReview', 'published'], to: 'published' },
  archive: { from: ['draft', 'inReview', 'published'], to: 'archived' },
} satisfies Record<string, { from: ProblemState[]; to: ProblemState }>

/** While it is written or reviewed, what it will be can be commented on. */
export const entryComments: { from: ProblemState[] } = { from: ['draft', 'inReview'] }

export type EntryStep = keyof typeof entrySteps
export type StepRefusal = 'not-permitted' | 'needs-second-person' | 'wrong-state'
export type StepSubject = {
  kind: EntryKind
  state: ProblemState
  risk: 'low' | 'medium' | 'high'
  authorId: string | null
}

type MayStep = (actor: Actor | null, on: StepSubject) => StepRefusal | null

const mayEdit: MayStep = (actor, { kind }) => (can(actor, `${kind}.edit`, null) ? null : 'not-permitted')

const permitted: { [S in EntryStep]: MayStep } = {
  edit: mayEdit,
  submit: mayEdit,
  // Authors may take their own work back; others send it back.
  sendBack: (actor, on) => (can(actor, `${on.kind}.review`, on) ? null : mayEdit(actor, on)),
  publish: (actor, on) => {
    if (can(actor, `${on.kind}.publish`, on)) return null
    return mayEdit(actor, on) ?? 'needs-second-person'
  },
  rollBack: (actor, { kind }) => (can(actor, `${kind}.rollBack`, null) ? null : 'not-permitted'),
  archive: (actor, { kind }) => (can(actor, `${kind}.archive`, null) ? null : 'not-permitted'),
}

/** Why this person cannot take this step now; null if they can. The check, the button and its tooltip derive from it. */
export function refusalOf(step: EntryStep, actor: Actor | null, entry: StepSubject): StepRefusal | null {
  const refusal = permitted[step](actor, entry)
  if (refusal === 'not-permitted') return refusal
  const from: readonly ProblemState[] = entrySteps[step].from
  return from.includes(entry.state) ? refusal : 'wrong-state'
}

/** Why each step is not open to this person; null where it is. */
export function refusalsOf(actor: Actor | null, entry: StepSubject): Record<EntryStep, StepRefusal | null> {
  const steps = Object.keys(entrySteps) as EntryStep[]
  return Object.fromEntries(steps.map((step) => [step, refusalOf(step, actor, entry)])) as Record<
    EntryStep,
    StepRefusal | null
  >
}
