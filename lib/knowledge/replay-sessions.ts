import { compareSession, type Difference } from '@/lib/diagnosis/compare-session'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { RecordedSession } from '@/lib/sessions/list-recorded'
import type { KnowledgeBank } from './knowledge-bank'
import type { MaybeCase } from './replayed-case'
import { instructionIn, type PathStep, toTree } from './tree-content'
import { type Walk, walkPath } from './walk-path'

type Banks = { before: KnowledgeBank; after: KnowledgeBank }

/** How recorded diagnoses would come out: by what stands first, or for a changed tree by where its walk leads. */
export function replayedSessions(
  banks: Banks,
  sessions: RecordedSession[],
  { tree, problem, locale }: { tree: string | undefined; problem: string | undefined; locale: Locale },
): MaybeCase[] {
  const compare = tree === undefined ? byBelief(banks, problem, locale) : byWalk(banks, tree, locale)
  return sessions.map((session) => ({
    ...{ kind: 'session' as const, id: session.id, call: session.call, words: '' },
    ...compare(session),
  }))
}

type Compared = { difference: Difference; before: string; after: string }

function byBelief({ before, after }: Banks, changed: string | undefined, locale: Locale) {
  const titleOf = (id: string) =>
    inLocale((after.problems.get(id) ?? before.problems.get(id))?.texts ?? {}, locale)?.words.title ?? id
  return ({ history, problem, solvedBy }: RecordedSession): Compared => {
    const truth = problem ?? (solvedBy === null ? null : (before.solutions.get(solvedBy)?.problemId ?? null))
    const compared = compareSession({ before: before.bank, after: after.bank }, { history, truth, changed })
    return { ...compared, before: titleOf(compared.before), after: titleOf(compared.after) }
  }
}

const saidIn = (history: HistoryItem[]): PathStep[] =>
  history.flatMap((item): PathStep[] => {
    if (item.kind === 'answered') {
      return [{ question: item.question, ...(item.answer === null ? {} : { answer: item.answer }) }]
    }
    if (item.kind !== 'tried' && item.kind !== 'followed') return []
    const result = item.result === 'solved' ? 'solved' : 'notSolved'
    return [item.kind === 'tried' ? { solution: item.solution, result } : { instruction: item.instruction, result }]
  })

function byWalk({ before, after }: Banks, id: string, locale: Locale) {
  const treeIn = ({ trees }: KnowledgeBank) => {
    const content = trees.get(id)
    return content ? toTree(id, content, trees) : null
  }
  const [was, is] = [treeIn(before), treeIn(after)]
  return ({ history }: RecordedSession): Compared => {
    if (!was || !is) return { difference: 'same', before: '', after: '' }
    const said = saidIn(history)
    const [a, b] = [walkPath(was, said), walkPath(is, said)]
    const [from, to] = [placeOf(a, before, locale), placeOf(b, after, locale)]
    const difference =
      from === to ? 'same' : b.end === 'solved' ? 'won' : a.end === 'solved' ? 'lost' : ('moved' as const)
    return { difference, before: from, after: to }
  }
}

/** Where a walk stands, as its end or what it asks or proposes. */
function placeOf({ at, end }: Walk, bank: KnowledgeBank, locale: Locale): string {
  if (at?.kind === 'question') return inLocale(bank.questions.get(at.question)?.texts ?? {}, locale)?.words.text ?? ''
  if (at?.kind === 'instruction')
    return inLocale(instructionIn(bank.trees, at.instruction)?.node.instruction ?? {}, locale)?.words.title ?? ''
  if (at) return inLocale(bank.solutions.get(at.solution)?.texts ?? {}, locale)?.words.title ?? ''
  return `end:${end}`
}
