import { describe, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/auth/policy'
import { type ProblemStep, problemStates, problemSteps, refusalOf } from './problem-states'

const actor = (role: Role) => ({ id: 'me', role, organizationId: null })
const steps = Object.keys(problemSteps) as ProblemStep[]
const byOther = { risk: 'high', authorId: 'someone' } as const

const allowed: Record<ProblemStep, string[]> = {
  edit: ['draft', 'published', 'archived'],
  submit: ['draft'],
  sendBack: ['inReview'],
  publish: ['inReview'],
  archive: ['draft', 'inReview', 'published'],
}

describe.each(steps)('%s', (step) => {
  test.each(problemStates)('from %s is open to Level 2 exactly where the life of a problem allows it', (state) => {
    const refusal = refusalOf(step, actor('level2'), { state, ...byOther })
    expect(refusal).toBe(allowed[step].includes(state) ? null : 'wrong-state')
  })

  test.each(roles.filter((role) => role !== 'level2'))('is closed to %s in every state', (role) => {
    for (const state of problemStates) expect(refusalOf(step, actor(role), { state, ...byOther })).toBe('not-permitted')
  })

  test('is closed to a visitor', () => {
    for (const state of problemStates) expect(refusalOf(step, null, { state, ...byOther })).toBe('not-permitted')
  })
})

test.each(['medium', 'high'] as const)('own work of %s risk needs a second person', (risk) => {
  expect(refusalOf('publish', actor('level2'), { state: 'inReview', risk, authorId: 'me' })).toBe('needs-second-person')
})

test('own work of low risk needs nobody else', () => {
  expect(refusalOf('publish', actor('level2'), { state: 'inReview', risk: 'low', authorId: 'me' })).toBeNull()
})
