import type { Actor } from '@/lib/auth/policy'
import { beliefAfter, nextStep, type Step } from '@/lib/diagnosis/next-step'
import type { KnowledgeBank } from '@/lib/knowledge/read-bank'
import { serviceQuestionId } from '@/lib/knowledge/service-question'
import { toTree } from '@/lib/knowledge/tree-content'
import { pricesFor } from './prices'
import { historyOf } from './replay'
import type { StoredDiagnosis } from './stored-diagnosis'
import { engineRole } from './viewer'

/** What the engine says comes next in a diagnosis, for whoever is at it. */
export function engineStep(bank: KnowledgeBank, diagnosis: StoredDiagnosis, actor: Actor | null): Step {
  const onCall = diagnosis.call !== null
  const role = engineRole(actor, onCall)
  const history = historyOf(diagnosis.events)
  const tree = diagnosis.treeId === null ? undefined : bank.trees.get(diagnosis.treeId)
  const direct = !onCall && diagnosis.serviceId !== null ? bank.services.get(diagnosis.serviceId)?.direct : undefined
  const inTree = tree !== undefined && !history.some(({ kind }) => kind === 'leftTree')
  if (!direct && !inTree && isServiceOpen(bank, history)) return askForService(bank, history)
  return nextStep(bank.bank, history, {
    role,
    prices: pricesFor(role),
    rule: direct ?? null,
    ...(tree && diagnosis.treeId !== null ? { tree: toTree(diagnosis.treeId, tree, bank.trees) } : {}),
  })
}

type History = ReturnType<typeof historyOf>

/** Questions belong to services: before one is known, any other would be senseless to most people. */
const isServiceOpen = (bank: KnowledgeBank, history: History) =>
  bank.questions.has(serviceQuestionId) &&
  !history.some((item) => item.kind === 'tried' || ('question' in item && item.question === serviceQuestionId))

function askForService(bank: KnowledgeBank, history: History): Step {
  const belief = beliefAfter(bank.bank, history).slice(0, 8)
  return {
    kind: 'ask',
    question: serviceQuestionId,
    from: 'bank',
    reasons: { belief, separates: [], alternatives: [] },
  }
}
