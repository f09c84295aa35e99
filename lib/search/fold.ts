/** Letters that Unicode does not take apart into a base letter and a mark. */
const single: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
}

const plain = /^[a-z0-9]*$/

/**
 * The form in which words are compared: lower case, without marks, and with the four Turkish i's as one,
 * so that IŞIK, ışık, Işık and isik are the same word, whichever keyboard they were typed on.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıøłđðþßæœ’‘ʼ]/g, (letter) => single[letter] ?? letter)
}
