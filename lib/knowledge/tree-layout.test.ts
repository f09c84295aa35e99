import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardWidth, type LaidCard, laidOut } from './tree-layout'

const cards = fc.array(
  fc.record({ height: fc.integer({ min: 40, max: 400 }), to: fc.array(fc.nat(30), { maxLength: 5 }) }),
  { minLength: 1, maxLength: 30 },
)
const named = (some: { height: number; to: number[] }[]): LaidCard[] =>
  some.map(({ height, to }, index) => ({ id: String(index), height, to: to.map(String) }))

test('no card lies upon another, whatever leads where, loops included', () => {
  fc.assert(
    fc.property(cards, (some) => {
      const all = named(some)
      const places = laidOut('0', all)
      expect(places.size).toBe(all.length)
      const boxes = all.map(({ id, height }) => ({ height, ...(places.get(id) ?? expect.fail(id)) }))
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const apart = Math.abs(a.x - b.x) >= cardWidth || a.y + a.height <= b.y || b.y + b.height <= a.y
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('without loops every way leads to the right', () => {
  fc.assert(
    fc.property(cards, (some) => {
      const all = named(some.map(({ height, to }, at) => ({ height, to: to.filter((next) => next > at) })))
      const places = laidOut('0', all)
      for (const { id, to } of all) {
        for (const next of to) {
          const [from, target] = [places.get(id), places.get(next)]
          if (from && target) expect(target.x).toBeGreaterThan(from.x)
        }
      }
    }),
  )
})

test('answers keep their order from top to bottom', () => {
  const leaf = (id: string) => ({ id, height: 50, to: [] })
  const places = laidOut('a', [{ id: 'a', height: 100, to: ['c', 'b', 'd'] }, leaf('b'), leaf('c'), leaf('d')])
  const y = (id: string) => places.get(id)?.y ?? Number.NaN
  expect([y('c'), y('b'), y('d')]).toEqual([0, 70, 140])
  expect(y('a')).toBe(45)
})
