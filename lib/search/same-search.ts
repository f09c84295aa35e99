import { createHmac } from 'node:crypto'
import { fold } from './fold'
import type { Locale } from './search-entry'

const windowMs = 600_000

/** A search as it was answered. `asker`: what tells this browser or person from others; it is only hashed. */
export type Asking = { asker: string; words: string; locale: Locale; hits: readonly string[] }

/**
 * Ids (UUID) of a search: the same for the same words with the same hits by the same asker within ten minutes, in this window of time
 * and in the one before it. So a page loaded again is no second search, and nothing is kept that tells who asked.
 */
export function idsOfSearch({ asker, words, locale, hits }: Asking, now: Date, secret: string): [string, string] {
  const said = fold(words).replace(/\s+/g, ' ').trim()
  const window = Math.floor(now.getTime() / windowMs)
  const idIn = (time: number) => {
    const hmac = createHmac('sha256', `a search\n${secret}`).update(JSON.stringify([asker, said, locale, hits, time]))
    return asUuid(hmac.digest('hex'))
  }
  return [idIn(window), idIn(window - 1)]
}

/** Is a search that was kept then still the one that is asked now? */
export const isStillSame = (keptAt: Date, now: Date): boolean => now.getTime() - keptAt.getTime() < windowMs

/** Version 8 of RFC 9562: a UUID whose bits are one's own. */
const asUuid = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
