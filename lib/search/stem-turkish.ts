type Ending = { ending: RegExp; leaves: number }

/**
 * Endings of Turkish nouns and verbs, folded (ı = i, ü = u, ş = s …), in the order in which they stand from the end of a word;
 * of each group at most one is taken off. Source of the order: Eryiğit and Adalı, An Affix Stripping Morphological Analyzer for Turkish (2004).
 */
const endings: Ending[] = [
  // is, was, while: -dir, -ydi, -ken
  { ending: /(?:[dt][iu]r|(?<=[aeiou])y(?:d[iu]|m[iu]s|s[ae]|ken))$/, leaves: 4 },
  // which is in it: -daki
  { ending: /[dt][ae]ki$/, leaves: 3 },
  // case after a possessive: -inda, -sindan, -ini, -ina
  { ending: /(?<=[iu])n(?:d[ae]n?|[iu]n|[aeiu])$/, leaves: 3 },
  // case: -dan, -da, -nin, -in, -yi, -ya, -yla
  {
    ending:
      /(?:[dt][ae]n?|(?<=[aeiou])n[iu]n|(?<=[^aeiou])[iu]n|(?<=[aeiou])y(?:[aeiu]|l[ae])|(?<=[aeiou]m|[mn][iu]z)[aeiu])$/,
    leaves: 4,
  },
  // possessive: -lari, -imiz, -niz, -si, -im, -m
  {
    ending: /(?:l[ae]r[iu]|(?:(?<=[^aeiou])[iu])?[mn][iu]z|(?<=[aeiou])s[iu]|(?<=[^aeiou])[iu]m|(?<=[aeiou])m)$/,
    leaves: 3,
  },
  { ending: /l[ae]r[iuae]?$/, leaves: 3 },
  // does, does not, cannot, will, did, has done: -iyor, -miyor, -amiyor, -acak, -madi, -mis, -dik
  {
    ending:
      /(?:(?:[ae]?m)?[iu]yor(?:s[iu]n)?|(?:m[ae]y)?[ae]c[ae][kg]|(?:m[ae]|(?<=[lnr]))d[iu][kg]?|(?:m[ae])?m[iu]s)$/,
    leaves: 4,
  },
  // who does, by doing, is done: -an, -arak, -ip, -ir
  { ending: /(?:(?<=[lnr])[ae]n|(?:m[ae])?y(?:[ae]n|[iu]p)|y?[ae]r[ae]k|(?<=[lnr])[iu]r)$/, leaves: 4 },
  // can do: -abil
  { ending: /y?[ae]b[iu]l$/, leaves: 3 },
  // with, without, -ness: -li, -siz, -lik
  { ending: /(?:l[iu][kg][iu]?|s[iu]z)$/, leaves: 4 },
  // the name of an action: -mak, -ma, -masi
  { ending: /m[ae](?:k|s[iu])?$/, leaves: 4 },
  // what is left of an accusative, a dative or a possessive
  { ending: /[aeiu]$/, leaves: 3 },
  // done by someone: -il, -lan
  { ending: /(?:(?<=[nrt])[iu]l|(?<=l)[ae]n)$/, leaves: 4 },
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
  return hard(stem)
}

/** kitap/kitab-, agac/agac-, renk/reng-, kagit/kagid-: the last consonant softens before a vowel. */
function hard(stem: string): string {
  if (stem.length < 4) return stem
  return stem.replace(/b$/, 'p').replace(/d$/, 't').replace(/g$/, 'k')
}
