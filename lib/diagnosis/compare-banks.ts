import type { Bank } from './bank'
import { believe } from './belief'
import type { Outcome } from './learn'
import { replay } from './replay'

/** How two banks judge the same confirmed sessions. */
export type Comparison = {
  sessions: number
  /** Mean of -log of the probability given to what it turned out to be, in nats; lower is better. */
  loss: { authored: number; learned: number }
  /** Share of sessions whose problem came out likeliest. */
  right: { authored: number; learned: number }
  /** Whether the learned bank may be used: no worse than the authored one beyond chance. */
  isGood: boolean
}

/**
 * Guards a learned bank: compares it with the authored one on sessions that neither has learned from.
 *
 * The learned bank passes unless its mean loss is higher by more than one standard error of the difference.
 */
export function compareBanks(authored: Bank, learned: Bank, recent: Outcome[]): Comparison {
  const judged = recent.filter(({ problem }) => authored.problemIndex.has(problem) && learned.problemIndex.has(problem))
  const judge = (bank: Bank) => judged.map((outcome) => judgeSession(bank, outcome))
  const before = judge(authored)
  const after = judge(learned)
  const mean = (values: number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
  const worse = after.map(({ loss }, i) => loss - (before[i]?.loss as number))
  const spread = mean(worse.map((value) => (value - mean(worse)) ** 2))
  const error = worse.length > 1 ? Math.sqrt(spread / (worse.length - 1)) : 0
  return {
    sessions: judged.length,
    loss: { authored: mean(before.map(({ loss }) => loss)), learned: mean(after.map(({ loss }) => loss)) },
    right: {
      authored: mean(before.map(({ isRight }) => Number(isRight))),
      learned: mean(after.map(({ isRight }) => Number(isRight))),
    },
    isGood: mean(worse) <= error,
  }
}

function judgeSession(bank: Bank, { problem, history }: Outcome) {
  const said = history.filter(({ kind }) => kind !== 'tried')
  const belief = believe(bank, replay(bank, said))
  const probability = belief[bank.problemIndex.get(problem) as number] as number
  return { loss: -Math.log(Math.max(probability, 1e-12)), isRight: belief.every((value) => value <= probability) }
}
