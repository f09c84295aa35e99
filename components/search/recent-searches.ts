import { keptPrefix } from '@/lib/knowledge/kept-prefix'

const place = `${keptPrefix}searches`
const most = 5

/** What was looked for on this device, the latest first. It never leaves the device, and signing out forgets it; where storage is forbidden there is none. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberSearch(words: string): void {
  const before = recentSearches().filter((each) => each.toLowerCase() !== words.toLowerCase())
  keep([words, ...before].slice(0, most))
}

export const forgetSearches = (): void => keep([])

function keep(searches: string[]) {
  try {
    localStorage.setItem(place, JSON.stringify(searches))
  } catch {
    // A device that keeps nothing has no recent searches.
  }
}
