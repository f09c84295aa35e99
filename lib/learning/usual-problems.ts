/** How many calls of an organisation it takes until its own word weighs as much as everybody's. */
const strength = 20
/** Below this many calls an organisation has no habits of its own. */
const fewestCalls = 5
/** What an organisation's past can make of a problem at most, either way. */
const mostRatio = 4

/**
 * How much likelier each problem is in one organisation than everywhere, from the confirmed calls of both.
 *
 * Takes: how often each problem was confirmed. Returns ratios in [1/4, 4] of the problems that the organisation
 * had; the rest are left as they are. Shrunk towards everybody's share: few calls say little.
 */
export function usualProblems(own: Map<string, number>, everybody: Map<string, number>): Record<string, number> {
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
  const [calls, all] = [sum(own), sum(everybody)]
  if (calls < fewestCalls) return {}
  return Object.fromEntries(
    [...own].map(([problem, count]) => {
      const share = Math.max(everybody.get(problem) ?? 0, count) / Math.max(all, calls)
      const here = (strength * share + count) / (strength + calls)
      return [problem, Math.min(mostRatio, Math.max(1 / mostRatio, here / share))]
    }),
  )
}
