import { expect, test } from 'vitest'
import { saidOf } from './contradicting-words'

test.each([
  ['still broken', 'broken'],
  ['It is STILL not printing', 'broken'],
  ['It doesn’t work', 'broken'],
  ['Not fixed, sorry', 'broken'],
  ['works again, but the same error comes at times', 'broken'],
  ['Hâlâ bozuk', 'broken'],
  ['Yazıcı ÇALIŞMIYOR', 'broken'],
  ['hiç düzelmedi', 'broken'],
  ['It works now, thank you', 'works'],
  ['all fixed', 'works'],
  ['Artık çalışıyor, teşekkürler', 'works'],
  ['düzeldi', 'works'],
  ['Thank you!', null],
  ['Teşekkür ederim', null],
  ['', null],
])('“%s” says: %s', (words, said) => {
  expect(saidOf(words)).toBe(said)
})
