/**
 * Endings of Turkish nouns and of the verb forms that names of actions use, folded (ı = i, ş = s …), in the order in which
 * they stand from the end of a word. Each pass takes off at most one of a group.
 */
const copula = /(?:(?<=[aeiou])ydi|(?<=[aeiou])ymis|dir|dur|tir|tur|(?<=[aeiou])yken|ken)$/
const caseEnding =
  /(?:n[di][ae]n|[dt][ae]n|n[dt][ae]|[dt][ae]|n[iu]n|(?<=[^aeiou])[iu]n|(?<=[aeiou])y[aeiu]|n[aeiu]|(?<=[aeiou])yl[ae]|l[ae]|[aeiu])$/
const possessive = /(?:l[ae]r[iu]|(?:[iu]m|[iu]n)[iu]z|m[iu]z|n[iu]z|(?<=[aeiou])s[iu]|[iu]m|[iu]n|(?<=[aeiou])m|[iu])$/
const plural = /l[ae]r$/
const shortest = 3

const without = (word: string, ending: RegExp) => {
  const stem = word.replace(ending, '')
  return stem.length >= shortest && /[aeiou]/.test(stem) ? stem : word
}

/**
 * The root of a Turkish word as far as its endings tell: yazici, yazicim, yazicidan and yazicinin are one.
 * Takes: a folded word. Light on purpose: two words are better kept apart than two meanings thrown together.
 */
export function stemTurkish(word: string): string {
  const [root = word] = word.split("'")
  if (root.length !== word.length && root.length >= 2) return root
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return soften(word)
  let stem = without(word, copula)
  stem = without(stem, caseEnding)
  stem = without(stem, possessive)
  stem = without(stem, plural)
  return soften(stem)
}

/** kitap/kitab-, agac/agac-, renk/reng-, kagit/kagid-: the last consonant softens before a vowel. */
function soften(stem: string): string {
  if (stem.length < 4) return stem
  return stem.replace(/b$/, 'p').replace(/d$/, 't').replace(/g$/, 'k').replace(/[aeiou]$/, '')
}
