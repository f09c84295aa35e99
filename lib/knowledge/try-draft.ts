import { compileBank } from '@/lib/diagnosis/bank'
import { checkBank } from '@/lib/diagnosis/check-bank'
import type { HistoryItem } from '@/lib/diagnosis/history'
import { beliefAfter } from '@/lib/diagnosis/next-step'
import type { BankContent } from './bank-content'
import type { ProblemContent } from './problem-content'
import { toBankSource } from './to-bank-source'

export type Trial = {
  /** Place among the known problems, from 1. */
  rank: number
  /** In [0, 1]. */
  probability: number
  /** The likeliest, with their probabilities; '' is the problem nobody knows yet. */
  leaders: { problem: string; probability: number }[]
}

const shownLeaders = 5

/** How a history would end in a bank in which this draft were published; null while the engine cannot take the draft. */
export function tryDraft(bank: BankContent, id: string, content: ProblemContent, history: HistoryItem[]): Trial | null {
  const source = toBankSource({ ...bank, problems: new Map(bank.problems).set(id, content) })
  if (checkBank(source).length > 0) return null
  const ranked = beliefAfter(compileBank(source), history)
  const place = ranked.findIndex(({ problem }) => problem === id)
  const named = ranked.slice(0, place).filter(({ problem }) => problem !== '')
  return {
    rank: named.length + 1,
    probability: ranked[place]?.probability ?? 0,
    leaders: ranked.slice(0, shownLeaders),
  }
}

const strength = { always: 4, usually: 3, sometimes: 2, rarely: 1, never: 0 } as const

/** What somebody with this problem most likely answers, for a draft that comes from no call. */
export function typicalAnswers({ symptoms }: Pick<ProblemContent, 'symptoms'>): HistoryItem[] {
  return Object.entries(symptoms).flatMap(([question, words]) => {
    const [likeliest] = Object.entries(words).sort(([, a], [, b]) => strength[b] - strength[a])
    return likeliest && strength[likeliest[1]] > 1 ? [{ kind: 'answered', question, answer: likeliest[0] }] : []
  })
}
