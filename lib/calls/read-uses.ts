import { type Actor, can } from '@/lib/auth/policy'
import { currentBank } from '@/lib/knowledge/current-bank'
import { type KnowledgeBank, readBank } from '@/lib/knowledge/read-bank'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'

/** A known problem, or one of its solutions, that may have helped. */
export type Use = { problem: string; solution: string | null; title: string; solutionTitle: string | null }

export type Uses = {
  /** What the diagnosis points to, the likeliest first. */
  likely: Use[]
  /** The other known problems of the service. */
  others: Use[]
  /** What has just been reported to have fixed it. */
  helped: Use | null
}

const shownLikely = 5

function usesOf(bank: KnowledgeBank, problem: string, locale: Locale): Use[] {
  const content = bank.problems.get(problem)
  const title = (content && inLocale(content.texts, locale)?.words.title) ?? problem
  return (content?.solutions ?? []).flatMap(({ id }) => {
    const solution = bank.solutions.get(id)
    const words = solution && inLocale(solution.texts, locale)?.words
    return words ? [{ problem, solution: id, title, solutionTitle: words.title }] : []
  })
}

/** What an agent may name as having helped when a call is resolved. `locale` is the agent's. */
export async function readUses(
  actor: Actor,
  { view, serviceId }: { view: DiagnosisView | null; serviceId: string | null },
  locale: Locale,
): Promise<Uses> {
  if (!can(actor, 'call.resolve', null)) return { likely: [], others: [], helped: null }
  const bank = await readBank(await currentBank())
  const readable = (id: string) => {
    const content = bank.problems.get(id)
    return content !== undefined && can(actor, 'entry.read', content)
  }
  const ranked = (view?.causes ?? []).map(({ id }) => id).filter(readable)
  const solvedBy = view?.step.kind === 'solved' && 'solution' in view.step ? view.step.solution : null
  const fits = ranked.flatMap((id) => usesOf(bank, id, locale))
  const writtenIn = solvedBy === null ? undefined : bank.solutions.get(solvedBy)?.problemId
  const helped =
    solvedBy === null
      ? null
      : ([...fits, ...(writtenIn && readable(writtenIn) ? usesOf(bank, writtenIn, locale) : [])].find(
          ({ solution }) => solution === solvedBy,
        ) ?? null)
  const near = [...new Set([...(helped ? [helped.problem] : []), ...ranked.slice(0, shownLikely)])]
  return {
    helped,
    likely: near.flatMap((id) => usesOf(bank, id, locale)),
    others: [...bank.problems]
      .filter(([id, { service }]) => service === serviceId && !near.includes(id) && readable(id))
      .map(([id, { texts }]) => ({
        problem: id,
        solution: null,
        title: inLocale(texts, locale)?.words.title ?? id,
        solutionTitle: null,
      }))
      .sort((a, b) => a.title.localeCompare(b.title, locale)),
  }
}

/** What a call was solved with, in words; what was done is for those who solve. Null where nothing was named, or may be read. */
export async function readUsed(
  actor: Actor,
  { knownProblemId, solutionId }: { knownProblemId: string | null; solutionId: string | null },
  locale: Locale,
): Promise<Use | null> {
  if (knownProblemId === null) return null
  const bank = await readBank(await currentBank())
  const content = bank.problems.get(knownProblemId)
  if (!content || !can(actor, 'entry.read', content)) return null
  const isSolver = can(actor, 'call.resolve', null)
  const used = usesOf(bank, knownProblemId, locale).find(({ solution }) => solution === solutionId)
  const title = inLocale(content.texts, locale)?.words.title ?? knownProblemId
  return {
    ...{ problem: knownProblemId, title },
    solution: isSolver ? solutionId : null,
    solutionTitle: isSolver ? (used?.solutionTitle ?? null) : null,
  }
}
