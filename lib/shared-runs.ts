import { oneAtATime } from './one-at-a-time'

/**
 * Answers what many ask at once, by key: who asks for the same during a run shares the next one with all who wait, which sees
 * everything that was there when they asked. Nothing is remembered once nobody waits.
 */
export function sharedRuns<T>(): (key: string, run: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, { run: () => Promise<T>; askers: number }>()
  return async (key, run) => {
    const shared = underWay.get(key) ?? { run: oneAtATime(run), askers: 0 }
    underWay.set(key, shared)
    shared.askers++
    try {
      return await shared.run()
    } finally {
      shared.askers--
      if (shared.askers === 0) underWay.delete(key)
    }
  }
}
