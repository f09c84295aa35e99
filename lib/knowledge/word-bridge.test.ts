import { expect, test } from 'vitest'
import { groupAlike } from './group-alike'
import { wordBridge } from './word-bridge'

const bridge = wordBridge([
  { en: 'The printer is empty', tr: 'Yazıcı boş' },
  { en: 'Which printer?', tr: 'Hangi yazıcı?' },
  { en: 'The shared mailbox', tr: 'Ortak posta kutusu' },
  { en: 'A shared mailbox is full', tr: 'Ortak posta kutusu dolu' },
  { en: 'A shared screen', tr: 'Ortak ekran' },
  { en: 'Once only', tr: 'Tek sefer' },
])

test('a word brings along what the other language calls it, and a word met once nothing', () => {
  expect([...bridge(new Set(['print']))]).toEqual(['print', 'yazic'])
  expect([...bridge(new Set(['onc']))]).toEqual(['onc'])
})

test('one reason in Turkish and in English is one, and another of the same service stays apart', () => {
  const reasons = ['Shared mailbox on the printer', 'Yazıcıda ortak posta kutusu', 'Hangi ekran bilinmiyor']
  const groups = groupAlike(reasons, (text) => ({ kind: 'printing', text }), bridge)
  expect(groups).toEqual([reasons.slice(0, 2), reasons.slice(2)])
  expect(groupAlike(reasons, (text) => ({ kind: 'printing', text }))).toHaveLength(3)
})
