/**
 * Whether a solution that used to help has stopped helping, from its uses in their order.
 *
 * Model: a cumulative sum of log likelihood ratios between what the solution has shown it can do and a third of that.
 * What it can do is what its authors say, worth `authoredUses` uses, and every use before the sum last stood at zero.
 * Laws (stopped-helping.test.ts): one that helps in 95 of 100 cases is demoted in fewer than 1 of 100 histories of 200
 * uses; one that used to help and no longer does is demoted after at most eight failed uses.
 * Units: `expected` is a probability in (0, 1).
 * Source: Page, Continuous Inspection Schemes (1954).
 */
const authoredUses = 10
const fallsTo = 1 / 3
/** From here on a solution counts as one that helps; of weaker ones failing is no news, so they need more of it. */
const good = 0.75
const sureThreshold = 11
/** So many failures in a row are enough, whatever was expected of a good one. */
const mostFailures = 6.2
/** A demoted solution that helps so often in a row is itself again. */
const recoveringUses = 5

const bounded = (value: number) => Math.min(0.97, Math.max(0.05, value))

function ratios(expected: number) {
  const fallen = expected * fallsTo
  const failed = Math.log((1 - fallen) / (1 - expected))
  const threshold = expected >= good ? Math.min(sureThreshold, mostFailures * failed) : sureThreshold
  return { solved: Math.log(fallsTo), failed, threshold }
}

export function hasStoppedHelping(uses: boolean[], expected: number): boolean {
  let sum = 0
  let demoted = false
  let inARow = 0
  let before = { solved: authoredUses * bounded(expected), all: authoredUses }
  let pending = { solved: 0, all: 0 }
  for (const solved of uses) {
    if (demoted) {
      inARow = solved ? inARow + 1 : 0
      if (inARow < recoveringUses) continue
      demoted = false
      sum = 0
      continue
    }
    const { threshold, ...ratio } = ratios(bounded(before.solved / before.all))
    sum = Math.max(0, sum + (solved ? ratio.solved : ratio.failed))
    pending = { solved: pending.solved + Number(solved), all: pending.all + 1 }
    if (sum === 0) {
      before = { solved: before.solved + pending.solved, all: before.all + pending.all }
      pending = { solved: 0, all: 0 }
    }
    if (sum >= threshold) {
      demoted = true
      inARow = 0
    }
  }
  return demoted
}
