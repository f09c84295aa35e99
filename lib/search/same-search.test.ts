import { expect, test } from 'vitest'
import { z } from 'zod'
import { idsOfSearch, isStillSame } from './same-search'

const asking = { asker: 'a', words: 'Printer  jam', locale: 'en' as const, hits: ['problem/jam'] }
const noon = new Date('2026-01-05T12:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const idOf = (more: Partial<typeof asking> = {}, now = noon, secret = 's') =>
  idsOfSearch({ ...asking, ...more }, now, secret)[0]

test('the same search soon after has the same id, across the border of a window too', () => {
  expect(z.uuid().safeParse(idOf()).success).toBe(true)
  expect(idOf({ words: ' printer jam' }, after(9))).toBe(idOf())
  expect(idsOfSearch(asking, after(11), 's')[1]).toBe(idOf())
  expect(isStillSame(noon, after(9))).toBe(true)
  expect(isStillSame(noon, after(10))).toBe(false)
})

test('another asker, other words, another language, other hits, another time and another installation have another', () => {
  const others = [
    idOf({ asker: 'b' }),
    idOf({ words: 'printer' }),
    idsOfSearch({ ...asking, locale: 'tr' }, noon, 's')[0],
    idOf({ hits: [] }),
    idOf({}, after(10)),
    idOf({}, noon, 't'),
  ]
  expect(new Set([idOf(), ...others]).size).toBe(7)
})
