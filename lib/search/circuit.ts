/** Decides whether an engine that may fail is asked: closed while it answers, open after failures, tried again after a pause. */
export type Circuit = { failures: number; openedMs: number | null; probing: boolean }

const failuresToOpen = 3
/** How long an open circuit waits before one caller may look whether the engine is back. */
export const pauseMs = 1_000

export const newCircuit = (): Circuit => ({ failures: 0, openedMs: null, probing: false })

export const isClosed = (circuit: Circuit): boolean => circuit.openedMs === null

/** A refused connection says enough at once; slowness has to repeat itself. */
export function recordFailure(circuit: Circuit, certain: boolean, nowMs: number): void {
  circuit.failures += certain ? failuresToOpen : 1
  if (circuit.failures >= failuresToOpen) circuit.openedMs = nowMs
}

export function recordSuccess(circuit: Circuit): void {
  Object.assign(circuit, newCircuit())
}

/** True for the one caller that shall look whether the engine is back. */
export function mayProbe(circuit: Circuit, nowMs: number): boolean {
  if (circuit.openedMs === null || circuit.probing || nowMs - circuit.openedMs < pauseMs) return false
  circuit.probing = true
  return true
}

export function probeFailed(circuit: Circuit, nowMs: number): void {
  Object.assign(circuit, { probing: false, openedMs: nowMs })
}
