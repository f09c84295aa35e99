import { mostWeight, type RankingWeights } from './ranking-weights'

/** What speaks for an entry besides its words. Each factor is near 1, so that a clearly better match always stays in front. */
export type Factor = { name: 'validated' | 'solved' | 'ownService'; factor: number }
export type Use = {
  weights: RankingWeights
  solvedCalls: ReadonlyMap<string, number>
  ownServices: ReadonlySet<string>
}

const ownServiceFactor = 1.04
/** So many solved calls give half of what solving can give. */
const halfSolved = 10

/** At most this much can use move an entry, whatever an administrator chooses. */
export const strongestUse = (1 + mostWeight / 100) ** 2 * ownServiceFactor

type Ranked = { kind: string; entryId: string; serviceId: string | null; validated: boolean }

export function factorsOfUse(entry: Ranked, use: Use): Factor[] {
  const solved = entry.kind === 'problem' ? (use.solvedCalls.get(entry.entryId) ?? 0) : 0
  const { validated: checked, solved: helped } = use.weights
  return [
    ...(entry.validated && checked > 0 ? [{ name: 'validated' as const, factor: 1 + checked / 100 }] : []),
    ...(solved > 0 && helped > 0
      ? [{ name: 'solved' as const, factor: 1 + ((helped / 100) * solved) / (solved + halfSolved) }]
      : []),
    ...(entry.serviceId !== null && use.ownServices.has(entry.serviceId)
      ? [{ name: 'ownService' as const, factor: ownServiceFactor }]
      : []),
  ]
}

export const productOf = (factors: Factor[]): number => factors.reduce((product, { factor }) => product * factor, 1)
