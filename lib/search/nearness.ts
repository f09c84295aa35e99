type Met = { position: number; field: number; term: number; weight: number }

/** Words further apart than this say nothing together. */
const furthest = 8

/**
 * What words of a question tell by standing together: for each pair of them its closest meeting within one field, worth the lesser of
 * the two divided by the words it is apart. Takes the meetings of one document in their order.
 * Source: Büttcher, Clarke and Lushman, Term Proximity Scoring for Ad-Hoc Retrieval (2006), reduced to the closest meeting.
 */
export class Nearness {
  readonly #values: number[]
  readonly #recent: Met[] = []
  readonly #closest = new Map<number, number>()

  constructor(values: number[]) {
    this.#values = values
  }

  meet(met: Met): void {
    const recent = this.#recent
    while (recent.length > 0 && met.position - (recent[0] as Met).position > furthest) recent.shift()
    for (const before of recent) {
      if (before.term === met.term || before.field !== met.field) continue
      const worth = Math.min(this.#worthOf(before), this.#worthOf(met)) / Math.max(1, met.position - before.position)
      const pair = Math.min(before.term, met.term) * this.#values.length + Math.max(before.term, met.term)
      if ((this.#closest.get(pair) ?? 0) < worth) this.#closest.set(pair, worth)
    }
    recent.push(met)
  }

  sum(): number {
    let sum = 0
    for (const worth of this.#closest.values()) sum += worth
    return sum
  }

  #worthOf({ term, weight }: Met): number {
    return weight * (this.#values[term] as number)
  }
}
