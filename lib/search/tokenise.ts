import { fold } from './fold'

/** A word of a text: `text` folded, and where it stood. Parts of a compound stand where the compound stands. */
export type Token = { text: string; start: number; end: number; part: boolean }
type Word = { text: string; part: boolean }

const chunk = /[\p{L}\p{N}\p{M}]+(?:[-_.:/'’@+#&][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu
const joint = /[-_.:/@+#&]/
const longest = 60
/** The same words come again and again, in every text and every question. */
const mostKept = 100_000
const kept = new Map<string, readonly Word[]>()

/**
 * The words of a text. Compounds and codes come whole (joined: wi-fi as wifi, fs.s3a.path as fss3apath) and in parts, so that
 * they are found however they are typed; a number or code with digits is never cut into digits.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  chunk.lastIndex = 0
  for (let match = chunk.exec(text); match; match = chunk.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    for (const word of wordsOf(match[0])) tokens.push({ text: word.text, start, end, part: word.part })
  }
  return tokens
}

function wordsOf(written: string): readonly Word[] {
  const known = kept.get(written)
  if (known) return known
  const words = takeApart(written)
  if (kept.size >= mostKept) kept.clear()
  kept.set(written, words)
  return words
}

function takeApart(written: string): Word[] {
  const pieces = written.split(joint).filter(Boolean)
  const parts = pieces.flatMap(humps)
  const whole = pieces.join('')
  return [{ text: whole, part: false }, ...(parts.length > 1 ? parts.map((text) => ({ text, part: true })) : [])]
    .map(({ text, part }) => ({ text: fold(text), part }))
    .filter(({ text }) => text !== '' && text.length <= longest)
}

/** TestLdapGroups → Test, Ldap, Groups; a word in plain case, or with digits only at its end, stays whole. */
function humps(word: string): string[] {
  if (!/\p{Ll}\p{Lu}/u.test(word)) return [word]
  return word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{N}\p{M}'’]+|\p{N}+|\p{L}+/gu) ?? [word]
}
