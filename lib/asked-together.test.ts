import { expect, test } from 'vitest'
import { askedTogether } from './asked-together'

test('those who ask while a load is under way share the next, which holds what each asked for', async () => {
  const loads: string[][] = []
  const gates: (() => void)[] = []
  const ask = askedTogether((keys: string[]) => {
    loads.push(keys)
    return new Promise<Map<string, number>>((done) =>
      gates.push(() => done(new Map(keys.map((key) => [key, key.length])))),
    )
  })
  const first = ask(['a'])
  const [second, third] = [ask(['bb', 'a']), ask(['ccc', 'bb'])]
  gates[0]?.()
  expect((await first).get('a')).toBe(1)
  while (gates.length < 2) await Promise.resolve()
  gates[1]?.()
  expect([(await second).get('bb'), (await second).get('a'), (await third).get('ccc')]).toEqual([2, 1, 3])
  expect(loads).toEqual([['a'], ['bb', 'a', 'ccc']])
})
