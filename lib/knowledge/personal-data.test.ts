import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData, type PersonalKind, withoutPersonalData } from './personal-data'

const ayse = { name: 'Ayşe Işık', email: 'ayse.isik@firma.example', phone: '+90 532 111 22 33' }
const kinds = (text: string) => findPersonalData(text, ayse).map(({ kind, text }) => [kind, text])

test.each<[string, [PersonalKind, string][]]>([
  ['Ayşe Işık’ın ekranı karardı', [['name', 'Ayşe Işık']]],
  ["AYŞE'nin yazıcısı", [['name', 'AYŞE']]],
  ['Bay ışık aradı', [['name', 'ışık']]],
  ['Log in as ayse.isik first', [['userName', 'ayse.isik']]],
  ['Call 0532 111 22 33 back', [['phone', '0532 111 22 33']]],
  ['Call +90 (532) 1112233 back', [['phone', '+90 (532) 1112233']]],
  ['Mail to mehmet@firma.example.', [['email', 'mehmet@firma.example']]],
  ['Reset FIRMA\\mehmet.k in the directory', [['userName', 'FIRMA\\mehmet.k']]],
  ['user name: mkaya', [['userName', 'mkaya']]],
  ['kullanıcı adı: mkaya', [['userName', 'mkaya']]],
  ['Restart IST-LAP-0042 twice', [['hostName', 'IST-LAP-0042']]],
  ['It was DESKTOP-4F7K2QZ', [['hostName', 'DESKTOP-4F7K2QZ']]],
  ['ping 192.168.4.17 failed', [['hostName', '192.168.4.17']]],
  ['on fileserver.firma.local', [['hostName', 'fileserver.firma.local']]],
  ['Gül Sokak No: 12/3 adresinde', [['address', 'Gül Sokak No: 12/3']]],
  ['at 14 Baker Street now', [['address', '14 Baker Street']]],
  ['TC 12345678901', [['identity', '12345678901']]],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test.each([
  'Press F5, then enter 0x80070005.',
  'Install version 10.0.19045 of Windows 11.',
  'Işıklı düğmeye basın.',
  'HP LaserJet Pro M404dn prints blank pages after 1500 sheets.',
  'Error 0x0000011b on port 9100; wait 30 seconds.',
  'Choose Settings → Accounts → Sign-in options.',
])('what tells nobody’s name is left alone: %s', (text) => {
  expect(kinds(text)).toEqual([])
})

test('a user name is found whatever signs it holds', () => {
  const known = { name: 'O’Neill (IT)', email: 'o-neill+it.42@firma.example', phone: null }
  expect(findPersonalData('as O-NEILL+IT.42 again', known)).toMatchObject([{ kind: 'userName', certain: true }])
})

test('what is the caller’s own is certain, what only looks like it is not', () => {
  const [own, other] = findPersonalData('Ayşe, mehmet@firma.example', ayse)
  expect([own?.certain, other?.certain]).toEqual([true, false])
})

test('what is removed is not found again, and the rest of the text stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Open the cover', 'Ayşe', 'PC-0231', '0532 111 22 33', 'Çıkış')), (parts) => {
      const cleaned = withoutPersonalData(parts.join(' · '), ayse, (kind) => kind)
      expect(findPersonalData(cleaned, ayse)).toEqual([])
      const plain = parts.filter((part) => ['Open the cover', 'Çıkış'].includes(part))
      expect(cleaned.split(' · ').filter((part) => !part.startsWith('['))).toEqual(
        plain.length > 0 ? plain : parts.length > 0 ? [] : [''],
      )
    }),
  )
})
