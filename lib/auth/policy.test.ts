import { expect, test } from 'vitest'
import { type Actor, audiencesOf, can, type Permission, type Role, roles, type SubjectOf } from './policy'

/** Who may do what, written out by hand: a letter for may, a dot for may not. */
const who = ['visitor', ...roles] as const
type Who = (typeof who)[number]

const own = { id: 'own', organizationId: 'org' }
const actorOf = (role: Who): Actor | null =>
  role === 'visitor' ? null : { id: own.id, role, organizationId: role === 'customer' ? own.organizationId : null }

const diagnosis = (part: Partial<SubjectOf<'diagnosis.read'>>) => ({
  ownerId: null,
  visitorKey: null,
  viewerKey: null,
  onCall: false,
  ...part,
})
const call = (callerId: string, organizationId = 'org') => ({ callerId, organizationId })

//                                          visitor, customer, level0, level1, level2, manager, admin
const row = (permission: Permission, what: string, on: unknown, may: string) => ({ permission, what, on, may })
const table = [
  row('entry.read', 'public', { audience: 'public' }, 'v c 0 1 2 m a'),
  row('entry.read', 'for customers', { audience: 'customer' }, '. c 0 1 2 m a'),
  row('entry.read', 'for staff', { audience: 'staff' }, '. . 0 1 2 m a'),
  row('entry.read', 'for Level 2', { audience: 'level2' }, '. . . . 2 m a'),
  row('steps.read', 'for customers', { audience: 'customer' }, 'v c 0 1 2 m a'),
  row('steps.read', 'for staff', { audience: 'staff' }, '. . . 1 2 m a'),
  row('diagnosis.start', 'any', null, 'v c 0 1 2 m a'),
  row('diagnosis.read', 'own', diagnosis({ ownerId: 'own' }), '. c 0 1 2 m a'),
  row('diagnosis.read', "someone else's", diagnosis({ ownerId: 'other' }), '. . . . . . .'),
  row('diagnosis.read', "someone else's, on a call", diagnosis({ ownerId: 'other', onCall: true }), '. . 0 1 2 m a'),
  row('diagnosis.read', 'of this browser', diagnosis({ visitorKey: 'k', viewerKey: 'k' }), 'v c 0 1 2 m a'),
  row('diagnosis.read', 'of another browser', diagnosis({ visitorKey: 'k', viewerKey: 'j' }), '. . . . . . .'),
  row('diagnosis.read', 'of nobody', diagnosis({}), '. . . . . . .'),
  row('diagnosis.answer', 'own', diagnosis({ ownerId: 'own' }), '. c 0 1 2 m a'),
  row('diagnosis.answer', 'own, on a call', diagnosis({ ownerId: 'own', onCall: true }), '. . . 1 2 . .'),
  row('diagnosis.answer', "someone else's", diagnosis({ ownerId: 'other' }), '. . . . . . .'),
  row('diagnosis.answer', "someone else's, on a call", diagnosis({ ownerId: 'other', onCall: true }), '. . . 1 2 . .'),
  row('diagnosis.answer', 'of this browser', diagnosis({ visitorKey: 'k', viewerKey: 'k' }), 'v c 0 1 2 m a'),
  row('diagnosis.answer', 'of another browser', diagnosis({ visitorKey: 'k', viewerKey: 'j' }), '. . . . . . .'),
  row('call.open', 'own', diagnosis({ ownerId: 'own' }), '. c 0 1 2 m a'),
  row('call.open', 'own, opened already', diagnosis({ ownerId: 'own', onCall: true }), '. . . . . . .'),
  row('call.open', 'of this browser', diagnosis({ visitorKey: 'k', viewerKey: 'k' }), '. c 0 1 2 m a'),
  row('call.open', "someone else's", diagnosis({ ownerId: 'other' }), '. . . . . . .'),
  row('call.register', 'any', null, '. . 0 1 2 . .'),
  row('call.classify', 'any', null, '. . 0 1 2 . .'),
  row('call.read', 'own', call('own'), '. c 0 1 2 m a'),
  row('call.read', "a colleague's", call('other'), '. . 0 1 2 m a'),
  row('call.read', 'own, from a former organisation', call('own', 'former'), '. . 0 1 2 m a'),
  row('call.read', "another organisation's", call('other', 'other'), '. . 0 1 2 m a'),
  row('call.readInternal', 'any', null, '. . 0 1 2 m a'),
  row('call.comment', 'own', call('own'), '. c 0 1 2 m a'),
  row('call.comment', "someone else's", call('other'), '. . 0 1 2 . .'),
  row('call.diagnose', 'any', null, '. . . 1 2 . .'),
  row('call.take', 'any', null, '. . . 1 2 . .'),
  row('call.contact', 'any', null, '. . 0 1 2 . .'),
  row('incident.post', 'any', null, '. . . 1 2 m a'),
  row('template.edit', 'any', null, '. . . 1 2 m a'),
  row('mail.word', 'any', null, '. . . . 2 m a'),
  row('call.wait', 'any', null, '. . . 1 2 . .'),
  row('call.assign', 'any', null, '. . . 1 2 . .'),
  row('call.handOver', 'any', null, '. . 0 1 2 . .'),
  row('call.resolve', 'any', null, '. . . 1 2 . .'),
  row('call.refuse', 'any', null, '. . . 1 2 . .'),
  row('call.askProvider', 'any', null, '. . 0 1 2 . .'),
  row('call.confirm', 'own', call('own'), '. c 0 1 2 m a'),
  row('call.confirm', "someone else's", call('other'), '. . 0 1 2 . .'),
  row('call.cancel', 'own', call('own'), '. c 0 1 2 m a'),
  row('call.cancel', "someone else's", call('other'), '. . 0 1 2 . .'),
  row('problem.draft', 'any', null, '. . . . 2 . .'),
  row('problem.edit', 'any', null, '. . . . 2 . .'),
  row('problem.review', 'own', { risk: 'low', authorId: 'own' }, '. . . . . . .'),
  row('problem.review', "someone else's", { risk: 'high', authorId: 'other' }, '. . . . 2 . .'),
  row('problem.publish', 'own, low risk', { risk: 'low', authorId: 'own' }, '. . . . 2 . .'),
  row('problem.publish', 'own, medium risk', { risk: 'medium', authorId: 'own' }, '. . . . . . .'),
  row('problem.publish', 'own, high risk', { risk: 'high', authorId: 'own' }, '. . . . . . .'),
  row('problem.publish', "someone else's, high risk", { risk: 'high', authorId: 'other' }, '. . . . 2 . .'),
  row('problem.fix', 'any', null, '. . . . 2 . .'),
  row('problem.archive', 'any', null, '. . . . 2 . .'),
  row('problem.rollBack', 'any', null, '. . . . 2 . .'),
  row('merge.carryOut', 'proposed by oneself', { proposedById: 'own' }, '. . . . . . .'),
  row('merge.carryOut', 'proposed by another', { proposedById: 'other' }, '. . . . 2 . .'),
  row('question.edit', 'any', null, '. . . . 2 . .'),
  row('question.publish', 'own, low risk', { risk: 'low', authorId: 'own' }, '. . . . 2 . .'),
  row('question.publish', 'own, high risk', { risk: 'high', authorId: 'own' }, '. . . . . . .'),
  row('question.publish', "someone else's, high risk", { risk: 'high', authorId: 'other' }, '. . . . 2 . .'),
  row('picture.add', 'any', null, '. . . 1 2 . .'),
  row('flag.close', 'any', null, '. . . . 2 . .'),
  row('suggestion.make', 'any', null, '. . 0 1 2 m a'),
  row('suggestion.decide', 'any', null, '. . . . 2 m .'),
  row('bank.learn', 'any', null, '. . . . 2 . .'),
  row('tree.edit', 'any', null, '. . . . 2 . .'),
  row('tree.review', 'own', { risk: 'low', authorId: 'own' }, '. . . . . . .'),
  row('tree.review', "someone else's", { risk: 'high', authorId: 'other' }, '. . . . 2 . .'),
  row('tree.archive', 'any', null, '. . . . 2 . .'),
  row('tree.publish', 'own, low risk', { risk: 'low', authorId: 'own' }, '. . . . 2 . .'),
  row('tree.publish', 'own, medium risk', { risk: 'medium', authorId: 'own' }, '. . . . . . .'),
  row('tree.publish', "someone else's, high risk", { risk: 'high', authorId: 'other' }, '. . . . 2 . .'),
  row('tree.rollBack', 'any', null, '. . . . 2 . .'),
  row('notice.acknowledge', 'own', { personId: 'own' }, '. c 0 1 2 m a'),
  row('notice.acknowledge', "someone else's", { personId: 'other' }, '. . . . . . .'),
  row('desk.see', 'any', null, '. . 0 1 2 m a'),
  row('studio.see', 'any', null, '. . . . 2 m a'),
  row('searches.answer', 'any', null, '. . . . 2 . .'),
  row('searches.retain', 'any', null, '. . . . . . a'),
  row('people.manage', 'any', null, '. . . . . . a'),
  row('contracts.manage', 'any', null, '. . . . . . a'),
  row('routing.manage', 'any', null, '. . . . . . a'),
  row('mail.manage', 'any', null, '. . . . . . a'),
  row('api.manage', 'any', null, '. . . . . . a'),
]

const cases = table.flatMap(({ may, ...rest }) =>
  may.split(' ').map((letter, index) => ({ ...rest, role: who[index] as Who, allowed: letter !== '.' })),
)

test.each(cases)('$role, $permission ($what): $allowed', ({ permission, on, role, allowed }) => {
  expect(can(actorOf(role), permission, on as never)).toBe(allowed)
})

test('who mends what is published without being of Level 2 is of Level 1, and was given the right', () => {
  for (const role of ['customer', 'level0', 'level1', 'manager', 'admin'] as const)
    expect(can({ ...actorOf(role), mayFix: true } as Actor, 'problem.fix', null)).toBe(role === 'level1')
})

test('the table knows every permission', () => {
  const known: Record<Permission, true> = Object.fromEntries(table.map(({ permission }) => [permission, true])) as never
  const all = {
    'entry.read': true,
    'steps.read': true,
    'diagnosis.start': true,
    'diagnosis.read': true,
    'diagnosis.answer': true,
    'call.open': true,
    'call.register': true,
    'call.classify': true,
    'call.read': true,
    'call.readInternal': true,
    'call.comment': true,
    'call.diagnose': true,
    'call.take': true,
    'call.wait': true,
    'call.contact': true,
    'template.edit': true,
    'mail.word': true,
    'incident.post': true,
    'call.assign': true,
    'call.cancel': true,
    'call.handOver': true,
    'call.refuse': true,
    'call.askProvider': true,
    'call.resolve': true,
    'call.confirm': true,
    'problem.draft': true,
    'problem.edit': true,
    'problem.review': true,
    'problem.publish': true,
    'problem.fix': true,
    'problem.archive': true,
    'problem.rollBack': true,
    'merge.carryOut': true,
    'question.edit': true,
    'question.publish': true,
    'picture.add': true,
    'flag.close': true,
    'suggestion.make': true,
    'suggestion.decide': true,
    'bank.learn': true,
    'tree.edit': true,
    'tree.review': true,
    'tree.publish': true,
    'tree.archive': true,
    'tree.rollBack': true,
    'notice.acknowledge': true,
    'desk.see': true,
    'studio.see': true,
    'searches.answer': true,
    'searches.retain': true,
    'people.manage': true,
    'contracts.manage': true,
    'routing.manage': true,
    'mail.manage': true,
    'api.manage': true,
  } satisfies Record<Permission, true>
  expect(known).toEqual(all)
})

test.each<[Role | null, string[]]>([
  [null, ['public']],
  ['customer', ['public', 'customer']],
  ['level0', ['public', 'customer', 'staff']],
  ['level1', ['public', 'customer', 'staff']],
  ['level2', ['public', 'customer', 'staff', 'level2']],
  ['manager', ['public', 'customer', 'staff', 'level2']],
  ['admin', ['public', 'customer', 'staff', 'level2']],
])('%s reads %j', (role, audiences) => {
  expect(audiencesOf(role && actorOf(role))).toEqual(audiences)
})
