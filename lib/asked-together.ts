import { oneAtATime } from './one-at-a-time'

/**
 * Gathers what is asked for while a load is under way into the next one: many who ask at once cost one question. What an asker gets
 * was loaded after their asking, and may hold more than they asked for.
 */
export function askedTogether<K, V>(
  load: (keys: K[]) => Promise<Map<K, V>>,
): (keys: readonly K[]) => Promise<Map<K, V>> {
  let waiting = new Set<K>()
  const run = oneAtATime(() => {
    const keys = [...waiting]
    waiting = new Set()
    return load(keys)
  })
  return (keys) => {
    for (const key of keys) waiting.add(key)
    return run()
  }
}
