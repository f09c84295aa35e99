import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import { likelihoodOf } from '@/lib/diagnosis/bank-words'

/** Why the words for one question cannot all be true, with what to write instead; null if they can. */
export function contradiction(words: Record<string, LikelihoodWord>, answers: string[]): string | null {
  const named = (...of: LikelihoodWord[]) =>
    Object.keys(words).filter((answer) => of.includes(words[answer] as LikelihoodWord))
  const likely = named('always', 'usually')
  if (likely.length > 1) {
    return `${likely.join(' and ')} cannot each be the usual answer: keep one, or write "sometimes" for each of them`
  }
  const always = named('always')[0]
  const also = named('sometimes')[0]
  if (always !== undefined && also !== undefined) {
    return `"${always}: always" leaves nothing for "${also}: sometimes": write "${always}: usually", or "${also}: rarely"`
  }
  const open = answers.some((answer) => words[answer] === undefined)
  const sum = Object.values(words).reduce((total, word) => total + likelihoodOf[word], 0)
  if (!open && sum < 0.5) return 'every answer is unlikely: say which one is to be expected'
  if (Object.values(words).filter((word) => word === 'sometimes').length > 3) {
    return 'more than three answers are given "sometimes": leave out those that are not typical'
  }
  return null
}
