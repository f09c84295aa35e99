/** What speaks for an entry besides its words. Each factor is near 1, so that a clearly better match always stays in front. */
export type Factor = { name: 'validated' | 'solved' | 'ownService'; factor: number }
export type Use = { solvedCalls: ReadonlyMap<string, number>; ownServices: ReadonlySet<string> }

const validatedFactor = 1.05
const ownServiceFactor = 1.04
const mostSolved = 0.06
/** So many solved calls give half of what solving can give. */
const halfSolved = 10

/** At most this much can use move an entry. */
export const strongestUse = validatedFactor * ownServiceFactor * (1 + mostSolved)

type Ranked = { kind: string; entryId: string; serviceId: string | null; validated: boolean }

export function factorsOfUse(entry: Ranked, use: Use): Factor[] {
  const solved = entry.kind === 'problem' ? (use.solvedCalls.get(entry.entryId) ?? 0) : 0
  return [
    ...(entry.validated ? [{ name: 'validated' as const, factor: validatedFactor }] : []),
    ...(solved > 0 ? [{ name: 'solved' as const, factor: 1 + (mostSolved * solved) / (solved + halfSolved) }] : []),
    ...(entry.serviceId !== null && use.ownServices.has(entry.serviceId)
      ? [{ name: 'ownService' as const, factor: ownServiceFactor }]
      : []),
  ]
}

export const productOf = (factors: Factor[]): number => factors.reduce((product, { factor }) => product * factor, 1)
