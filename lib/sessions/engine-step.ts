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
  const key = JSON.stringify([role, direct ?? null, tree ? diagnosis.treeId : null, history])
  return remembered(bank, key, () =>
    nextStep(bank.bank, history, {
      role,
      prices: pricesFor(role),
      rule: direct ?? null,
      ...(tree && diagnosis.treeId !== null ? { tree: toTree(diagnosis.treeId, tree, bank.trees) } : {}),
    }),
  )
}

const steps = new WeakMap<KnowledgeBank, Map<string, Step>>()
const mostRemembered = 500

/** Everybody begins in the same place, and every page of a diagnosis is asked for again: the engine need not think twice. */
function remembered(bank: KnowledgeBank, key: string, think: () => Step): Step {
  const known = steps.get(bank) ?? new Map<string, Step>()
  const step = known.get(key) ?? think()
  known.delete(key)
  known.set(key, step)
  const [oldest] = known.keys()
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
  steps.set(bank, known)
  return step
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
