/**
 * Who may do what: one pure line per permission, checked in every use case. `null` is a visitor.
 * A subject carries only what the decision needs.
 */
export const roles = ['customer', 'level0', 'level1', 'level2', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]
export type Actor = {
  id: string
  role: Role
  organizationId: string | null
  /** Of Level 1: an administrator lets them mend the words of what is published. */
  mayFix?: boolean
}
export type Audience = 'public' | 'customer' | 'staff' | 'level2'

type OwnedDiagnosis = { ownerId: string | null; visitorKey: string | null; viewerKey: string | null; onCall: boolean }
type OwnedCall = { callerId: string; organizationId: string }
type AuthoredProblem = { risk: 'low' | 'medium' | 'high'; authorId: string | null }

type Subjects = {
  'entry.read': { audience: Audience }
  'steps.read': { audience: Audience }
  'diagnosis.start': null
  'diagnosis.read': OwnedDiagnosis
  'diagnosis.answer': OwnedDiagnosis
  'call.open': OwnedDiagnosis
  'call.register': null
  'call.read': OwnedCall
  'call.readInternal': null
  'call.comment': OwnedCall
  'call.diagnose': null
  'call.contact': null
  'call.classify': null
  'call.take': null
  'call.wait': null
  'call.assign': null
  'call.handOver': null
  'call.refuse': null
  'call.askProvider': null
  'call.resolve': null
  'call.confirm': OwnedCall
  'call.cancel': OwnedCall
  'problem.draft': null
  'problem.edit': null
  'problem.review': AuthoredProblem
  'problem.publish': AuthoredProblem
  'problem.fix': null
  'problem.archive': null
  'problem.rollBack': null
  /** Carrying out what somebody else proposed. */
  'merge.carryOut': { proposedById: string }
  'question.edit': null
  'question.publish': AuthoredProblem
  'picture.add': null
  'flag.close': null
  'suggestion.make': null
  'suggestion.decide': null
  'bank.learn': null
  'tree.edit': null
  'tree.review': AuthoredProblem
  'tree.publish': AuthoredProblem
  'tree.archive': null
  'tree.rollBack': null
  'notice.acknowledge': { personId: string }
  'incident.post': null
  'template.edit': null
  'mail.word': null
  'desk.see': null
  'studio.see': null
  'searches.answer': null
  'searches.retain': null
  'people.manage': null
  'contracts.manage': null
  'routing.manage': null
  'mail.manage': null
  'api.manage': null
}

export type Permission = keyof Subjects
export type SubjectOf<P extends Permission> = Subjects[P]

const has = (actor: Actor | null, ...allowed: Role[]): boolean => actor !== null && allowed.includes(actor.role)
export const isStaff = (actor: Actor | null): boolean => has(actor, 'level0', 'level1', 'level2', 'manager', 'admin')
const isSolver = (actor: Actor | null) => has(actor, 'level1', 'level2')
const isLevel2 = (actor: Actor | null) => has(actor, 'level2')

/** What a person may read, in the order of how far it is trusted to them. */
export function audiencesOf(actor: Actor | null): Audience[] {
  if (has(actor, 'level2', 'manager', 'admin')) return ['public', 'customer', 'staff', 'level2']
  if (has(actor, 'level0', 'level1')) return ['public', 'customer', 'staff']
  return actor ? ['public', 'customer'] : ['public']
}

const ownsDiagnosis = (actor: Actor | null, on: OwnedDiagnosis) =>
  on.ownerId === null ? on.visitorKey !== null && on.visitorKey === on.viewerKey : on.ownerId === actor?.id

const policy: { [P in Permission]: (actor: Actor | null, on: Subjects[P]) => boolean } = {
  'entry.read': (actor, entry) => audiencesOf(actor).includes(entry.audience),
  // What a customer may carry out, a visitor may read; what is kept for who solves, Level 0 does not.
  'steps.read': (actor, solution) =>
    solution.audience === 'customer' || (!has(actor, 'level0') && audiencesOf(actor).includes(solution.audience)),
  'diagnosis.start': () => true,
  'diagnosis.read': (actor, diagnosis) => ownsDiagnosis(actor, diagnosis) || (diagnosis.onCall && isStaff(actor)),
  'diagnosis.answer': (actor, diagnosis) => (diagnosis.onCall ? isSolver(actor) : ownsDiagnosis(actor, diagnosis)),
  'call.open': (actor, diagnosis) => actor !== null && !diagnosis.onCall && ownsDiagnosis(actor, diagnosis),
  'call.register': (actor) => has(actor, 'level0', 'level1', 'level2'),
  'call.read': (actor, call) =>
    isStaff(actor) || (actor?.id === call.callerId && actor.organizationId === call.organizationId),
  'call.readInternal': isStaff,
  'call.comment': (actor, call) => has(actor, 'level0', 'level1', 'level2') || actor?.id === call.callerId,
  'call.diagnose': isSolver,
  'call.contact': (actor) => has(actor, 'level0', 'level1', 'level2'),
  'call.classify': (actor) => has(actor, 'level0', 'level1', 'level2'),
  'call.take': isSolver,
  'call.wait': isSolver,
  'call.assign': isSolver,
  'call.handOver': (actor) => has(actor, 'level0', 'level1', 'level2'),
  'call.refuse': isSolver,
  'call.askProvider': (actor) => has(actor, 'level0', 'level1', 'level2'),
  'call.resolve': isSolver,
  'call.confirm': (actor, call) => actor?.id === call.callerId || has(actor, 'level0', 'level1', 'level2'),
  'call.cancel': (actor, call) => actor?.id === call.callerId || has(actor, 'level0', 'level1', 'level2'),
  'problem.draft': isLevel2,
  'problem.edit': isLevel2,
  'problem.review': (actor, problem) => isLevel2(actor) && problem.authorId !== actor?.id,
  'problem.publish': (actor, problem) => isLevel2(actor) && (problem.risk === 'low' || problem.authorId !== actor?.id),
  'problem.fix': (actor) => isLevel2(actor) || (has(actor, 'level1') && actor?.mayFix === true),
  'problem.archive': isLevel2,
  'problem.rollBack': isLevel2,
  'merge.carryOut': (actor, merge) => isLevel2(actor) && merge.proposedById !== actor?.id,
  'question.edit': isLevel2,
  'question.publish': (actor, question) =>
    isLevel2(actor) && (question.risk === 'low' || question.authorId !== actor?.id),
  'picture.add': isSolver,
  'flag.close': isLevel2,
  'suggestion.make': isStaff,
  'suggestion.decide': (actor) => has(actor, 'level2', 'manager'),
  'bank.learn': isLevel2,
  'tree.edit': isLevel2,
  'tree.review': (actor, tree) => isLevel2(actor) && tree.authorId !== actor?.id,
  'tree.publish': (actor, tree) => isLevel2(actor) && (tree.risk === 'low' || tree.authorId !== actor?.id),
  'tree.archive': isLevel2,
  'tree.rollBack': isLevel2,
  'notice.acknowledge': (actor, notice) => actor?.id === notice.personId,
  'incident.post': (actor) => has(actor, 'level1', 'level2', 'manager', 'admin'),
  'template.edit': (actor) => has(actor, 'level1', 'level2', 'manager', 'admin'),
  'mail.word': (actor) => has(actor, 'level2', 'manager', 'admin'),
  'desk.see': isStaff,
  'studio.see': (actor) => has(actor, 'level2', 'manager', 'admin'),
  'searches.answer': isLevel2,
  'searches.retain': (actor) => has(actor, 'admin'),
  'people.manage': (actor) => has(actor, 'admin'),
  'contracts.manage': (actor) => has(actor, 'admin'),
  'routing.manage': (actor) => has(actor, 'admin'),
  'mail.manage': (actor) => has(actor, 'admin'),
  'api.manage': (actor) => has(actor, 'admin'),
}

export function can<P extends Permission>(actor: Actor | null, permission: P, on: Subjects[P]): boolean {
  return policy[permission](actor, on)
}
