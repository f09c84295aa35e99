import { expect, test } from 'vitest'
import { anonymous, personalWords } from './personal-places'
import type { ProblemContent } from './problem-content'

const known = { name: 'Ayşe Işık', email: 'ayse.isik@firma.example', phone: null }
const names = { name: 'name', email: 'e-mail', phone: 'phone', userName: 'user', hostName: 'host' }
const en = { ...names, address: 'address', identity: 'number' }
const tr = { ...en, name: 'ad', hostName: 'makine' }
const content: ProblemContent = {
  ...{ original: 'tr', service: 'printing', prior: 'rare', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: { output: { blank: 'usually' } } },
  texts: {
    tr: { title: 'Ayşe’nin yazıcısı', summary: '', keywords: ['PC-0231'], symptoms: '', cause: 'Kapak açıktı.' },
  },
  solutions: [
    {
      ...{ id: 'restart', kind: 'solution', minutes: 5, success: 'usually', audience: 'customer', risk: 'none' },
      texts: { en: { title: 'Restart', steps: '1. Restart PC-0231 of AYŞE.' } },
    },
  ],
}

test('personal data is named once, wherever it stands, what is certainly the caller’s first', () => {
  expect(personalWords(content, known)).toEqual([
    { kind: 'name', text: 'Ayşe', certain: true },
    { kind: 'name', text: 'AYŞE', certain: true },
    { kind: 'hostName', text: 'PC-0231', certain: false },
  ])
})

test('removing it leaves its kind in the language of the text, and everything else as it was', () => {
  const cleaned = anonymous(content, known, { en, tr })
  expect(cleaned.texts.tr).toEqual({ ...content.texts.tr, title: '[ad]’nin yazıcısı', keywords: ['[makine]'] })
  expect(cleaned.solutions[0]).toMatchObject({ texts: { en: { steps: '1. Restart [host] of [name].' } } })
  expect(personalWords(cleaned, known)).toEqual([])
  expect(cleaned.symptoms).toEqual(content.symptoms)
})
