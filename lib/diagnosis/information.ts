import type { CompiledBank } from './compiled-bank'

/** What each question's answer tells about the problem before anything is known, in nats. */
export function informationOf(bank: CompiledBank): Float64Array {
  const gains = new Float64Array(bank.questionIds.length)
  bank.background.forEach((background, q) => {
    const from = bank.pairStart[q] as number
    const to = bank.pairStart[q + 1] as number
    background.forEach((plain, o) => {
      let listed = 0
      let chance = 0
      for (let j = from; j < to; j++) {
        const share = bank.prior[bank.pairProblem[j] as number] as number
        listed += share
        chance += share * (bank.theta[(bank.cellOf[j] as number) + o] as number)
      }
      const rest = Math.max(0, 1 - listed)
      chance += rest * plain
      const part = (share: number, value: number) => (share * value > 0 ? share * value * Math.log(value / chance) : 0)
      let gain = part(rest, plain)
      for (let j = from; j < to; j++) {
        gain += part(
          bank.prior[bank.pairProblem[j] as number] as number,
          bank.theta[(bank.cellOf[j] as number) + o] as number,
        )
      }
      gains[q] = (gains[q] as number) + gain
    })
  })
  return gains
}
