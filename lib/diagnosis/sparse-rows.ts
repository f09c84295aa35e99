/** Position of each entry by its id. */
export function indexById(entries: { id: string }[]): Map<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index]))
}

/**
 * Groups positions by key, as compressed sparse rows: the positions whose key is k are
 * `positions[start[k]]` up to, not including, `positions[start[k + 1]]`, in ascending order.
 */
export function positionsBy(keys: Int32Array, keyCount: number): { start: Int32Array; positions: Int32Array } {
  const start = new Int32Array(keyCount + 1)
  for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1
  for (let k = 0; k < keyCount; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number)
  const next = start.slice()
  const positions = new Int32Array(keys.length)
  keys.forEach((key, position) => {
    const at = next[key] as number
    positions[at] = position
    next[key] = at + 1
  })
  return { start, positions }
}
