/** Share of what the words say that one service must hold before nobody needs to be asked for it. */
const clearShare = 0.6
/** How much likelier the words must make the best problem, at the least, to say anything about a service. */
const leastRatio = 2

/**
 * The service that a person's words are about, or null where they leave it open.
 *
 * Takes: likelihood ratios (> 0) by problem from the words, and the service of each problem.
 */
export function inferService(
  hint: Record<string, number>,
  serviceOf: (problem: string) => string | undefined,
): string | null {
  const said = new Map<string, number>()
  let total = 0
  for (const [problem, ratio] of Object.entries(hint)) {
    const service = serviceOf(problem)
    if (service === undefined || ratio <= 1) continue
    said.set(service, (said.get(service) ?? 0) + ratio - 1)
    total += ratio - 1
  }
  const [best] = [...said].sort(([, a], [, b]) => b - a)
  if (!best || Math.max(...Object.values(hint)) < leastRatio) return null
  return best[1] >= clearShare * total ? best[0] : null
}
