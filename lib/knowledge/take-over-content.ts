import type { BankContent } from './bank-content'
import { bankGaps } from './bank-gaps'
import { contentHash } from './content-hash'
import type { Gap } from './gap'
import { type ImportPlan, isChange, planImport, type StoredEntry, sparing } from './import-plan'
import { isWritten } from './problem-content'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { importRequests, importServices } from './store/catalogue-imports'
import { importProblems, importQuestions, importTrees } from './store/revision-imports'
import {
  listStoredProblems,
  listStoredQuestions,
  listStoredRequests,
  listStoredServices,
  listStoredTrees,
} from './store/stored-entries'

export type ImportPlans = Record<keyof BankContent, ImportPlan>
/** `bank` is null where nothing had changed. */
export type TakenOver = { ok: true; bank: number | null; plans: ImportPlans } | { ok: false; gaps: Gap[] }

/**
 * Makes the bank hold this content, in one transaction or not at all.
 *
 * Entries that people changed since the last import stay as they are unless `overwrite` is set, and entries that
 * only the studio knows always stay. Answers the gaps of what would come of it, if there are any.
 */
export function takeOverContent(
  given: BankContent,
  { studioMade, overwrite = false }: { studioMade: Set<string>; overwrite?: boolean },
  now: Date,
): Promise<TakenOver> {
  return changeBank(async (tx) => {
    const stored = {
      services: await listStoredServices(tx),
      questions: await listStoredQuestions(tx),
      problems: await listStoredProblems(tx),
      trees: await listStoredTrees(tx),
      requests: await listStoredRequests(tx),
    }
    const hashes = {
      services: hashesOf(given.services),
      questions: hashesOf(given.questions),
      problems: hashesOf(given.problems),
      trees: hashesOf(given.trees),
      requests: hashesOf(given.requests),
    }
    const planOf = (kind: keyof BankContent) => planImport(hashes[kind], stored[kind], { overwrite })
    const current = await readBankContent(await findBankNumber(tx), tx)
    const plans = sparePlans(
      {
        services: planOf('services'),
        questions: planOf('questions'),
        problems: planOf('problems'),
        trees: planOf('trees'),
        requests: planOf('requests'),
      },
      given,
      current,
    )
    if (!Object.values(plans).some(isChange)) return { ok: true, bank: null, plans }
    const gaps = bankGaps(resultOf(plans, given, current))
    if (gaps.length > 0) return { ok: false, gaps }

    const bank = await saveBankRevision(tx, 'content imported', now)
    const batchOf = <Kind extends keyof BankContent>(kind: Kind) => ({
      plan: plans[kind],
      stored: stored[kind] as Map<string, StoredEntry>,
      contents: given[kind],
      hashes: hashes[kind],
      bank,
      now,
    })
    await importServices(tx, batchOf('services'))
    await importQuestions(tx, batchOf('questions'))
    await importProblems(tx, { ...batchOf('problems'), studioMade })
    await importTrees(tx, batchOf('trees'))
    await importRequests(tx, batchOf('requests'))
    return { ok: true, bank, plans }
  })
}

const hashesOf = (contents: Map<string, unknown>) =>
  new Map([...contents].map(([id, content]) => [id, contentHash(content)]))

/** The bank as it will be: what is given, except what is kept, and what only the studio knows. */
function resultOf(plans: ImportPlans, given: BankContent, current: BankContent): BankContent {
  const merge = <Content>(plan: ImportPlan, mine: Map<string, Content>, theirs: Map<string, Content>) => {
    const result = new Map(mine)
    for (const id of plan.kept) result.delete(id)
    const gone = new Set([...plan.retire, ...plan.update])
    for (const [id, content] of theirs) if (!gone.has(id) && !result.has(id)) result.set(id, content)
    return result
  }
  return {
    services: merge(plans.services, given.services, current.services),
    questions: merge(plans.questions, given.questions, current.questions),
    problems: merge(plans.problems, given.problems, current.problems),
    trees: merge(plans.trees, given.trees, current.trees),
    requests: merge(plans.requests, given.requests, current.requests),
  }
}

/** What stays must not lose what it refers to: questions, services, and problems that write a solution used elsewhere. */
function sparePlans(plans: ImportPlans, given: BankContent, current: BankContent): ImportPlans {
  let result = plans
  for (;;) {
    const { problems, trees, requests } = resultOf(result, given, current)
    const nodes = [...trees.values()].flatMap((tree) => Object.values(tree.nodes))
    const questions = new Set([
      ...[...problems.values()].flatMap(({ symptoms }) => Object.keys(symptoms)),
      ...nodes.flatMap((node) => ('question' in node ? [node.question] : [])),
    ])
    const services = new Set([
      ...[...problems.values()].flatMap(({ service, relatedServices }) => [service, ...relatedServices]),
      ...[...trees.values(), ...requests.values()].map(({ service }) => service),
    ])
    const used = new Set([
      ...[...problems.values()].flatMap(({ solutions }) => solutions.map(({ id }) => id)),
      ...nodes.flatMap((node) => ('solution' in node ? [node.solution] : [])),
    ])
    const written = new Set(
      [...problems.values()].flatMap(({ solutions }) => solutions.filter(isWritten).map(({ id }) => id)),
    )
    const writers = result.problems.retire.filter((id) =>
      current.problems.get(id)?.solutions.some((s) => isWritten(s) && used.has(s.id) && !written.has(s.id)),
    )
    const subTrees = new Set(nodes.flatMap((node) => ('tree' in node ? [node.tree] : [])))
    const next = {
      ...result,
      trees: sparing(result.trees, subTrees),
      services: sparing(result.services, services),
      questions: sparing(result.questions, questions),
      problems: sparing(result.problems, new Set(writers)),
    }
    if (writers.length === 0 && next.trees.retire.length === result.trees.retire.length) return next
    result = next
  }
}
