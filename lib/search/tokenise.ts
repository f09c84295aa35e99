import { fold } from './fold'

/** A word of a text: `text` folded, and where it stood. Parts of a compound stand where the compound stands. */
export type Token = { text: string; start: number; end: number; part: boolean }

const chunk = /[\p{L}\p{N}\p{M}]+(?:[-_.:/'’@+#&][\p{L}\p{N}\p{M}]+)*(?:\+\+|#)?/gu
const joint = /[-_.:/@+#&]/
const longest = 60

/**
 * The words of a text. Compounds and codes come whole (joined: wi-fi as wifi, fs.s3a.path as fss3apath) and in parts, so that
 * they are found however they are typed; a number or code with digits is never cut into digits.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(chunk)) {
    const start = match.index
    const end = start + match[0].length
    const add = (word: string, part: boolean) => {
      const folded = fold(word)
      if (folded && folded.length <= longest) tokens.push({ text: folded, start, end, part })
    }
    const pieces = match[0].split(joint).filter(Boolean)
    const parts = pieces.flatMap(humps)
    if (pieces.length > 1 && pieces.join('').length <= longest) add(pieces.join(''), false)
    else if (pieces.length === 1) add(pieces[0] as string, false)
    if (parts.length > 1) for (const part of parts) add(part, true)
  }
  return tokens
}

/** TestLdapGroups → Test, Ldap, Groups; a word in plain case, or with digits only at its end, stays whole. */
function humps(word: string): string[] {
  if (!/\p{Ll}\p{Lu}/u.test(word)) return [word]
  return word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{N}\p{M}'’]+|\p{N}+|\p{L}+/gu) ?? [word]
}
