import { expect, test } from 'vitest'
import { alternativesFor } from './alternatives'
import { askedWord } from './rewrite-query'

const word = (text: string, documents: number, termId: number) => ({ text, stem: text, documents, termId })
const meant = (ownDocuments: number, neighbourDocuments: number) => {
  const typed = word('printet', ownDocuments, 1)
  const vocabulary = {
    known: [typed],
    completions: [],
    similar: [word('printer', neighbourDocuments, 2)],
    relatives: [],
  }
  return alternativesFor({ ...askedWord('printet', 'en'), stem: 'printet' }, vocabulary).map(({ stem }) => stem)
}

test('a word that hardly any document has may be a mistyping of a much commoner one, and a common word is meant', () => {
  expect(meant(1, 50)).toEqual(['printet', 'printer'])
  expect(meant(1, 5)).toEqual(['printet'])
  expect(meant(40, 4_000)).toEqual(['printet'])
})
