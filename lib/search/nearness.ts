type Met = { position: number; field: number; term: number; weight: number }

/** Words further apart than this say nothing together. */
const furthest = 8

/**
 * What words of a question tell by standing together: each is told by its closest neighbour within one field, half the lesser worth of
 * the two each, divided by the words they are apart. So a question of a hundred words is not answered by whatever has many words in a
 * row. Takes the meetings of one document in their order.
 * Source: Büttcher, Clarke and Lushman, Term Proximity Scoring for Ad-Hoc Retrieval (2006), reduced to the closest neighbour.
 */
export class Nearness {
  readonly #values: number[]
  readonly #recent: Met[] = []
  readonly #best: Float64Array

  constructor(values: number[]) {
    this.#values = values
    this.#best = new Float64Array(values.length)
  }

  meet(met: Met): void {
    const recent = this.#recent
    while (recent.length > 0 && met.position - (recent[0] as Met).position > furthest) recent.shift()
    for (const before of recent) {
      if (before.term === met.term || before.field !== met.field) continue
      const worth = Math.min(this.#worthOf(before), this.#worthOf(met)) / Math.max(1, met.position - before.position)
      for (const { term } of [before, met]) this.#best[term] = Math.max(this.#best[term] as number, worth)
    }
    recent.push(met)
  }

  sum(): number {
    return this.#best.reduce((sum, worth) => sum + worth, 0) / 2
  }

  #worthOf({ term, weight }: Met): number {
    return weight * (this.#values[term] as number)
  }
}
