const vowel = /[aeiouy]/

/**
 * Takes the endings off an English word that change its form and seldom its meaning (plural, tense, -ly, -ment …).
 * Takes: a folded word. Returns: a stem of at least three letters, the same for every form of the word where possible.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !/^[a-z]+(?:'[a-z]*)?$/.test(word)) return word
  let stem = word.replace(/'[a-z]*$/, '')
  stem = withoutPlural(stem)
  stem = withoutTense(stem)
  stem = withoutDerivation(stem)
  return stem.length < 3 ? word : stem
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2)
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

function withoutTense(word: string): string {
  const ending = /(?:ied|ingly|edly|ing|ed)$/.exec(word)?.[0]
  if (!ending) return word
  const stem = word.slice(0, -ending.length)
  if (ending === 'ied') return stem.length > 2 ? `${stem}y` : word
  if (stem.length < 3 && !(stem.length === 2 && vowel.test(stem[0] as string))) return word
  if (!vowel.test(stem)) return word
  if (/([bdfgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return stem
}

/** What is taken off, and how much has to be left of the word. */
const derivations: [RegExp, number][] = [
  [/(?:iz|is)(?:ations?|ers?|e)?$/, 5],
  [/(?:ations?|ators?|at(?:e|ive)?)$/, 5],
  [/(?<=[st])ions?$/, 4],
  [/(?:fulness|ousness|iveness)$/, 4],
  [/(?:ness|ment|ful|less)$/, 4],
  [/(?:ab|ib)(?:le|ly|ility)$/, 4],
  [/ly$/, 4],
  [/(?:ers?|ors?)$/, 4],
]

function withoutDerivation(word: string): string {
  for (const [ending, leaves] of derivations) {
    const stem = word.replace(ending, '')
    if (stem !== word && stem.length >= leaves) return plain(stem)
  }
  return plain(word)
}

/** Drops what the endings above leave behind in one form and not in another: -e, -y, -i. */
function plain(word: string): string {
  if (word.length < 4) return word
  return word.replace(/[eyi]$/, '')
}
