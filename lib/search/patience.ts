const slices = 6

/** An engine that has not answered in time. */
export class OutOfPatience extends Error {
  override name = 'OutOfPatience'
}

/**
 * A signal that aborts once somebody has kept us waiting for so long. Time is counted in slices, each as at most one however late its
 * timer came: while this process was busy itself, the answer may have been there unread, and that is nobody's slowness but ours.
 */
export function patience(ms: number): { signal: AbortSignal; end: () => void } {
  const waiting = new AbortController()
  let left = slices
  const count = () => {
    left--
    if (left === 0) waiting.abort(new OutOfPatience(`No answer within ${ms} ms`))
    else timer = setTimeout(count, ms / slices)
  }
  let timer = setTimeout(count, ms / slices)
  return { signal: waiting.signal, end: () => clearTimeout(timer) }
}
