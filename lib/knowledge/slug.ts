const plain: Record<string, string> = {
  ı: 'i',
  İ: 'i',
  ş: 's',
  ğ: 'g',
  ü: 'u',
  ö: 'o',
  ç: 'c',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
}
const maxLength = 60

/** A title as an id: small ASCII letters and hyphens, cut at a word; "problem" where nothing is left. */
export function slugOf(title: string): string {
  const ascii = title
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/[ışğüöçßæø]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  if (slug.length <= maxLength) return slug || 'problem'
  return slug
    .slice(0, maxLength + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, maxLength)
}

/** The slug, or the slug with the first number that is still free. */
export function freeSlug(slug: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  if (!used.has(slug)) return slug
  let number = 2
  while (used.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
