/**
 * What was read once and cannot have changed. Forgets the oldest when it weighs more than it may; concurrent askers for the same may
 * read it twice, which does no harm.
 */
export class Kept<K, V> {
  readonly #values = new Map<K, V>()
  readonly #most: number
  readonly #weightOf: (value: V) => number
  #weight = 0

  constructor(most: number, weightOf: (value: V) => number = () => 1) {
    this.#most = most
    this.#weightOf = weightOf
  }

  /** The values of the keys in their order; those not known yet are loaded together. A key that the load leaves out has the value `absent`. */
  async read(keys: readonly K[], load: (missing: K[]) => Promise<Map<K, V>>, absent: V): Promise<V[]> {
    const missing = [...new Set(keys)].filter((key) => !this.#values.has(key))
    const loaded = missing.length > 0 ? await load(missing) : new Map<K, V>()
    const answer = keys.map((key) => loaded.get(key) ?? this.#values.get(key) ?? absent)
    for (const key of missing) this.#keep(key, loaded.get(key) ?? absent)
    return answer
  }

  #keep(key: K, value: V) {
    if (this.#values.has(key)) return
    this.#values.set(key, value)
    this.#weight += this.#weightOf(value)
    for (const [oldest, its] of this.#values) {
      if (this.#weight <= this.#most || oldest === key) return
      this.#values.delete(oldest)
      this.#weight -= this.#weightOf(its)
    }
  }
}
