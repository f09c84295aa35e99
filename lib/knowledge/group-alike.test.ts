import { expect, test } from 'vitest'
import { groupAlike } from './group-alike'

const grouped = (...texts: [string, string][]) =>
  groupAlike(texts, ([kind, text]) => ({ kind, text })).map((group) => group.map(([, text]) => text))

test('reasons that say the same come together, in either language, but not across services', () => {
  expect(
    grouped(
      ['printing', 'The label printer of the warehouse is in no known problem'],
      ['mail', 'Shared mailbox asks for a password'],
      ['printing', 'Warehouse label printer: nothing known'],
      ['printing', 'Etiket yazıcısının sürücüsü bilinmiyor'],
      ['printing', 'Etiket yazıcısı sürücüsü bankada yok'],
      ['windows', 'Warehouse label printer: nothing known'],
    ),
  ).toEqual([
    ['The label printer of the warehouse is in no known problem', 'Warehouse label printer: nothing known'],
    ['Shared mailbox asks for a password'],
    ['Etiket yazıcısının sürücüsü bilinmiyor', 'Etiket yazıcısı sürücüsü bankada yok'],
    ['Warehouse label printer: nothing known'],
  ])
})
