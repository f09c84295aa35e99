import { expect, test } from 'vitest'
import { stem } from './stem'

const one = (locale: 'en' | 'tr', words: string) => new Set(words.split(' ').map((word) => stem(word, locale))).size

test('the forms of an English word have one stem', () => {
  for (const words of [
    'printer printers',
    'connect connected connecting connects',
    'install installing installation',
    'copy copies copied copying',
  ])
    expect([words, one('en', words)]).toEqual([words, 1])
})

test('the forms of a Turkish word have one stem', () => {
  for (const words of [
    'yazici yazicim yazicidan yazicinin yazicilar yazicilari yaziciya',
    'hucre hucreler hucreleri hucrelerin',
    'kitap kitabi kitaplar',
    'parola parolam parolami parolanin',
    'bilgisayar bilgisayarim bilgisayarimdaki bilgisayarinizi',
    'yazdirma yazdirmiyor yazdiramiyorum yazdirilacak yazdirmadi',
    'calisma calismiyor calismayan calisacak',
    'kaydedilmek kaydedilmedi kaydedilir kaydedilen',
  ])
    expect([words, one('tr', words)]).toEqual([words, 1])
})

test('codes keep every character', () => {
  expect(stem('0x80070005', 'en')).toBe('0x80070005')
  expect(stem('kb5005565', 'tr')).toBe('kb5005565')
})
