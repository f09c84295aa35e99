import { beforeAll, describe, expect, test } from 'vitest'
import { fromMeilisearch, fromPostgres } from '@/lib/search/choose-engine'
import { findEntries } from '@/lib/search/find-entries'
import { hintFromWords } from '@/lib/search/hint'
import type { Locale } from '@/lib/search/search-entry'
import { anEntry, indexed } from '@/tests/support/search'

const everyone = { audiences: ['public' as const], organizationId: null, serviceId: null }

beforeAll(async () => {
  await indexed(
    anEntry({
      id: 'blank-pages',
      texts: {
        en: { title: 'Printer prints blank pages', body: 'White pages come out of the printer.' },
        tr: { title: 'Yazıcı boş sayfa basıyor', body: 'Yazıcıdan boş kâğıt çıkıyor.' },
      },
    }),
    anEntry({
      id: 'wifi-drops',
      texts: {
        en: { title: 'Wi-Fi drops', body: 'The laptop loses the wireless network in the meeting room.' },
        tr: { title: 'Kablosuz ağ kopuyor', body: 'Dizüstü bilgisayar toplantı odasında ağı kaybediyor.' },
      },
    }),
    anEntry({
      id: 'mailbox-full',
      texts: {
        en: { title: 'Mailbox is full', keywords: ['e-mail', 'quota'] },
        tr: { title: 'Posta kutusu dolu', keywords: ['e-posta', 'kota'], body: 'Işık yanıp sönüyor.' },
      },
    }),
    anEntry({ id: 'update-5', texts: { en: { title: 'Windows update fails', body: 'Error 0x80070005 appears.' } } }),
    ...['16.0.4266', '16.0.4267', '16.1'].map((version) =>
      anEntry({
        id: `office-${version}`,
        texts: { en: { title: `Office ${version} closes`, body: `Since build ${version}.` } },
      }),
    ),
    ...['a', 'b', 'c'].map((id) =>
      anEntry({ id: `paper-${id}`, texts: { en: { title: `Paper ${id}`, body: 'Before printing.' } } }),
    ),
    anEntry({ id: 'keyboard', texts: { en: { title: 'Keys', body: 'Press the red key. The bar shows a code.' } } }),
    anEntry({ id: 'pin-locked', texts: { tr: { title: 'PIN kilitli' }, en: { title: 'PIN is locked' } } }),
    anEntry({ id: 'update-6', texts: { en: { title: 'Windows update stops', body: 'Error 0x80070006 appears.' } } }),
  )
})

describe.each([
  ['postgres', fromPostgres],
  ['meilisearch', fromMeilisearch],
] as const)('%s', (_, engine) => {
  const first = async (q: string, locale: Locale) =>
    (await findEntries(everyone, q, locale, { choose: engine })).entries[0]?.entryId
  const all = async (q: string, locale: Locale) =>
    (await findEntries(everyone, q, locale, { choose: engine })).entries.map((entry) => entry.entryId)

  test.each([
    ['printer prints blank pages', 'en', 'blank-pages'],
    ['my pritner gives white paegs', 'en', 'blank-pages'],
    ['print', 'en', 'blank-pages'],
    ['since this morning my laptop wont connect to the wifi in meeting room 2 but phone works', 'en', 'wifi-drops'],
    ['wi fi', 'en', 'wifi-drops'],
    ['e mail', 'en', 'mailbox-full'],
    ['prin', 'tr', 'blank-pages'],
    ['yazıcım boş sayfa veriyor', 'tr', 'blank-pages'],
    ['YAZICIDAN BOŞ KAĞIT', 'tr', 'blank-pages'],
    ['yazicinin', 'tr', 'blank-pages'],
    ['e posta dolu', 'tr', 'mailbox-full'],
    ['isik', 'tr', 'mailbox-full'],
    ['IŞIK', 'tr', 'mailbox-full'],
    ['printer', 'tr', 'blank-pages'],
  ] as const)('"%s" (%s) finds %s', async (q, locale, id) => {
    expect(await first(q, locale)).toBe(id)
  })

  test('an error code never finds its neighbour', async () => {
    expect(await all('0x80070005', 'en')).toEqual(['update-5'])
    expect(await all('error 0x80070006', 'en')).toContain('update-6')
    expect(await all('0x80070006', 'en')).toEqual(['update-6'])
  })

  test('a version number finds its own version first, and no other when it stands alone', async () => {
    for (const version of ['16.0.4266', '16.0.4267', '16.1']) {
      expect(await first(`office ${version} closes`, 'en')).toBe(`office-${version}`)
      expect(await all(version, 'en')).toEqual([`office-${version}`])
    }
  })
})

describe('a word that nothing is known of', () => {
  const found = async (q: string) =>
    (await findEntries(everyone, q, 'en', { choose: fromPostgres })).entries.map((entry) => entry.entryId)

  test('is taken apart into two words only where some entry says them together', async () => {
    expect(await found('redkey ')).toEqual(['keyboard'])
    expect(await found('barcode ')).toEqual([])
  })

  test('weakens what the other words hint at: it is part of the matter', async () => {
    const hinted = async (words: string) => (await hintFromWords({ actor: null }, words, 'en'))['wifi-drops'] ?? 1
    expect(await hinted('wireless drops')).toBeGreaterThan(4)
    expect(await hinted('the coffee grinder drops beans')).toBeLessThan(2)
  })
})
