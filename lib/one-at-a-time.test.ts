import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time'

test('whoever asks during a run gets one that begins after their asking, shared by all who wait', async () => {
  let runs = 0
  const gates: (() => void)[] = []
  const run = oneAtATime(() => {
    runs++
    return new Promise<number>((done) => gates.push(() => done(runs)))
  })
  const first = run()
  const [second, third] = [run(), run()]
  expect(runs).toBe(1)
  gates[0]?.()
  await first
  while (gates.length < 2) await Promise.resolve()
  gates[1]?.()
  expect(await second).toBe(2)
  expect(await third).toBe(2)
  expect(runs).toBe(2)
})

test('a failed run does not stop the next', async () => {
  let fail = true
  const run = oneAtATime(async () => {
    if (fail) throw new Error('away')
    return 'done'
  })
  await expect(run()).rejects.toThrow('away')
  fail = false
  expect(await run()).toBe('done')
})
