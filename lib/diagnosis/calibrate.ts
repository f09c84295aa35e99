import { believe } from './belief'
import type { CompiledBank } from './compiled-bank'
import type { Session } from './count-sessions'
import { informationOf } from './information'
import { temperedAnswers } from './overlap'
import type { Facts } from './replay'

const tempers = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
const folds = 3
const mostSessions = 450
/** Of tempers that judge about equally well, the one nearest to 1 is taken. */
const nearEnough = 0.003

/**
 * The exponent on evidence that names the problems of held-out sessions best, so that "80 % sure" is worth 80 %.
 *
 * Each third of the sessions is judged by a bank that learned from the other two, from the report and
 * a few of the most telling answers. Judged by the logarithm of the probability given to the truth.
 */
export function fitTemper(sessions: Session[], compile: (sessions: Session[]) => CompiledBank): number {
  if (sessions.length < 2 * folds) return 1
  const loss = tempers.map(() => 0)
  for (let fold = 0; fold < folds; fold++) {
    const bank = compile(sessions.filter((_, i) => i % folds !== fold))
    const telling = mostTelling(bank)
    const held = sessions.filter((_, i) => i % folds === fold)
    const every = Math.max(1, Math.ceil((held.length * folds) / mostSessions))
    held.forEach((session, i) => {
      if (i % every !== 0) return
      const facts = factsOf(session, telling, i)
      tempers.forEach((temper, t) => {
        if (bank.remembered) bank.remembered.temper = temper
        const belief = believe(bank, facts)
        loss[t] = (loss[t] as number) - Math.log((belief[session.problem] as number) + 1e-9)
      })
    })
  }
  const least = Math.min(...loss)
  return tempers.find((_, t) => (loss[t] as number) <= least * (1 + nearEnough)) as number
}

function mostTelling(bank: CompiledBank): number[] {
  const information = informationOf(bank)
  return Array.from(information.keys())
    .sort((a, b) => (information[b] as number) - (information[a] as number))
    .slice(0, 2 * temperedAnswers)
}

function factsOf(session: Session, telling: number[], turn: number): Facts {
  const answered = new Map<number, number>()
  for (let i = 0; i < telling.length && answered.size < temperedAnswers; i++) {
    const question = telling[(i + turn) % telling.length] as number
    const outcome = session.asked.get(question)
    if (outcome !== undefined) answered.set(question, outcome)
  }
  return {
    answered,
    reported: session.reported,
    hints: new Map(),
    failed: [],
    closed: new Set(),
    followed: new Set(),
    solvedBy: null,
    leftTree: false,
  }
}
