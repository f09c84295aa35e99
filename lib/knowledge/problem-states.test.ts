import { describe, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/auth/policy'
import { type EntryStep, entrySteps, problemStates, refusalOf } from './problem-states'

const actor = (role: Role) => ({ id: 'me', role, organizationId: null })
const steps = Object.keys(entrySteps) as EntryStep[]
const byOther = { kind: 'problem', risk: 'high', authorId: 'someone' } as const

const allowed: Record<EntryStep, string[]> = {
  edit: ['draft', 'published', 'archived'],
  submit: ['draft'],
  sendBack: ['inReview'],
  publish: ['inReview'],
  rollBack: ['draft', 'inReview', 'published'],
  archive: ['draft', 'inReview', 'published'],
}

describe.each(steps.flatMap((step) => (['problem', 'tree'] as const).map((kind) => ({ step, kind }))))(
  '$step of a $kind',
  ({ step, kind }) => {
    const entry = { ...byOther, kind }

    test.each(problemStates)('from %s is open to Level 2 exactly where the life of a problem allows it', (state) => {
      const refusal = refusalOf(step, actor('level2'), { state, ...entry })
      expect(refusal).toBe(allowed[step].includes(state) ? null : 'wrong-state')
    })

    test.each(roles.filter((role) => role !== 'level2'))('is closed to %s in every state', (role) => {
      for (const state of problemStates) expect(refusalOf(step, actor(role), { state, ...entry })).toBe('not-permitted')
    })

    test('is closed to a visitor', () => {
      for (const state of problemStates) expect(refusalOf(step, null, { state, ...entry })).toBe('not-permitted')
    })
  },
)

test.each(['medium', 'high'] as const)('own work of %s risk needs a second person', (risk) => {
  expect(refusalOf('publish', actor('level2'), { kind: 'problem', state: 'inReview', risk, authorId: 'me' })).toBe(
    'needs-second-person',
  )
})

test('own work of low risk needs nobody else', () => {
  expect(
    refusalOf('publish', actor('level2'), { kind: 'problem', state: 'inReview', risk: 'low', authorId: 'me' }),
  ).toBeNull()
})
