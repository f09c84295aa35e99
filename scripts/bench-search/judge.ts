/**
 * The usual measures of a ranking against judgements, each in [0, 1].
 * Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), ch. 8.
 */
export type Measures = {
  map: number
  mrr: number
  p1: number
  p5: number
  ndcg10: number
  recall10: number
  recall100: number
}

export function judge(ranked: string[], relevant: ReadonlyMap<string, number>): Measures {
  const gains = ranked.map((id) => relevant.get(id) ?? 0)
  const found = (depth: number) => gains.slice(0, depth).filter((gain) => gain > 0).length
  const ideal = [...relevant.values()].sort((a, b) => b - a)
  const first = gains.findIndex((gain) => gain > 0)
  const precisions = gains.map((gain, index) => (gain > 0 ? found(index + 1) / (index + 1) : 0))
  return {
    map: precisions.reduce((a, b) => a + b, 0) / relevant.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    p1: found(1),
    p5: found(5) / 5,
    ndcg10: discounted(gains.slice(0, 10)) / discounted(ideal.slice(0, 10)),
    recall10: found(10) / relevant.size,
    recall100: found(100) / relevant.size,
  }
}

const discounted = (gains: number[]) => gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0)

export function mean(rows: Measures[]): Measures {
  const names: (keyof Measures)[] = ['map', 'mrr', 'p1', 'p5', 'ndcg10', 'recall10', 'recall100']
  return Object.fromEntries(
    names.map((name) => [name, round(rows.reduce((sum, row) => sum + row[name], 0) / Math.max(1, rows.length))]),
  ) as Measures
}

const round = (value: number) => Math.round(value * 10_000) / 10_000
