/**
 * Endings of Turkish nouns and verbal nouns, folded (ı = i, ü = u, ş = s …), in the order in which they stand from the end of a word;
 * of each group at most one is taken off. Source of the order: Eryiğit and Adalı, An Affix Stripping Morphological Analyzer for Turkish (2004).
 */
const endings: { ending: RegExp; leaves: number }[] = [
  // is, was, while: -dir, -ydi, -ken
  { ending: /(?:[dt][iu]r|(?<=[aeiou])y(?:d[iu]|m[iu]s|s[ae]|ken))$/, leaves: 4 },
  // which is in, of: -daki
  { ending: /[dt][ae]ki$/, leaves: 3 },
  // case after a possessive: -inda, -sindan, -ini, -ina
  { ending: /(?<=[iu])n(?:d[ae]n?|[iu]n|[aeiu])$/, leaves: 3 },
  // case: -dan, -da, -nin, -in, -yi, -ya, -yla
  {
    ending: /(?:[dt][ae]n?|(?<=[aeiou])n[iu]n|(?<=[^aeiou])[iu]n|(?<=[aeiou])y(?:[aeiu]|l[ae])|(?<=[aeiou]m)[aeiu]|(?<=[mn][iu]z)[aeiu])$/,
    leaves: 4,
  },
  // possessive: -lari, -imiz, -niz, -si, -im, -m
  {
    ending: /(?:l[ae]r[iu]|(?:(?<=[^aeiou])[iu])?[mn][iu]z|(?<=[aeiou])s[iu]|(?<=[^aeiou])[iu]m|(?<=[aeiou])m)$/,
    leaves: 3,
  },
  { ending: /l[ae]r[iuae]?$/, leaves: 3 },
  // with, without, -ness: -li, -siz, -lik
  { ending: /(?:l[iu][kg][iu]?|s[iu]z)$/, leaves: 4 },
  // the name of an action: -mak, -ma, -masi
  { ending: /m[ae](?:k|s[iu])?$/, leaves: 4 },
  // what is left of an accusative, a dative or a possessive
  { ending: /[aeiu]$/, leaves: 3 },
]

/**
 * The root of a Turkish word as far as its endings tell: yazici, yazicim, yazicidan and yazicinin are one.
 * Takes: a folded word. Light on purpose: two words are better kept apart than two meanings thrown together.
 */
export function stemTurkish(word: string): string {
  const [root = word] = word.split("'")
  if (root.length !== word.length && root.length >= 2) return root
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let stem = word
  for (const { ending, leaves } of endings) {
    const shorter = stem.replace(ending, '')
    if (shorter.length >= leaves && /[aeiou]/.test(shorter)) stem = shorter
  }
  for (const { ending, leaves } of verbs) {
    const shorter = stem.replace(ending, '')
    if (shorter.length >= leaves && /[aeiou]/.test(shorter)) stem = shorter
  }
  return hard(stem)
}

const verbs: { ending: RegExp; leaves: number }[] = [
  { ending: /(?:[iu]yor|[ae]c[ae][kg]|m[iu]s|(?<=[ln])[dt][iu][kg]|[ae]b[iu]l(?:[iu]r)?|y[ae]n|[ae]r[ae]k|(?<=[lr])[ae]n|(?<=[lr])[iu]r|(?<=l)[ae]r|m[ae]l|(?<=[aeiou])y[iu]p)$/, leaves: 4 },
  { ending: /(?<=[rt])[iu]l$/, leaves: 4 },
  { ending: /(?<=l)[ae]n?y?$/, leaves: 4 },
]

/** kitap/kitab-, agac/agac-, renk/reng-, kagit/kagid-: the last consonant softens before a vowel. */
function hard(stem: string): string {
  if (stem.length < 4) return stem
  return stem.replace(/b$/, 'p').replace(/d$/, 't').replace(/g$/, 'k')
}
