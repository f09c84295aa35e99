import { familyWeight } from './weights'

const shortestRoot = 4

/** May a stem be the root of longer words? Codes and short words are not. */
export const isRoot = (stem: string): boolean => stem.length >= shortestRoot && /^[a-z]+$/.test(stem)

/** The shorter stems that a stem may come from. */
export const rootsOf = (stem: string): string[] =>
  Array.from({ length: Math.max(0, stem.length - shortestRoot) }, (_, index) => stem.slice(0, shortestRoot + index))

/**
 * How much a word of one stem tells of another that begins with it, or that it begins with: print and printer, düzen and düzenle.
 * The more of the longer one they share, the likelier it is one family. In [0, 1); 0 for strangers and for the same.
 */
export function kinship(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter === longer || !isRoot(shorter) || !isRoot(longer) || !longer.startsWith(shorter)) return 0
  return familyWeight * (shorter.length / longer.length) ** 3
}
