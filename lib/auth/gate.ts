/** Lets `atOnce` through at a time; who finds more than `inLine` waiting should ask again later. */
export function createGate({ atOnce, inLine }: { atOnce: number; inLine: number }) {
  let running = 0
  const waiting: (() => void)[] = []

  return {
    isFull: () => waiting.length >= inLine,
    async pass<Value>(work: () => Promise<Value>): Promise<Value> {
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      else running += 1
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
