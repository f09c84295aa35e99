type Path = (string | number)[]

/** Where a part of a stored entry stands in its YAML: stored texts are grouped by language, written ones by what they say. */
export function authorPath(path: Path): Path {
  const at = path.indexOf('texts')
  if (at < 0) return path
  const owner = path.slice(0, at)
  const [locale, ...words] = path.slice(at + 1)
  if (words.length === 0) {
    const word = owner[0] === 'fields' && owner.length === 2 ? 'label' : 'text'
    return locale === undefined ? owner : [...owner, word, locale]
  }
  return locale === undefined ? owner : [...owner, ...words.slice(0, 1), locale, ...words.slice(1)]
}
