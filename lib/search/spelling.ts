/** A word and every form of it with one letter left out. Two words a typing mistake apart (a letter more, less, other or swapped) share one. */
export function deletionsOf(word: string): string[] {
  const forms = new Set([word])
  if (word.length < 4 || /\d/.test(word)) return [word]
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1))
  return [...forms]
}

/** How many letters have to be added, left out, replaced or swapped with their neighbour. Source: Damerau (1964), restricted form. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
