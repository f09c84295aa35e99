import { expect, test } from 'vitest'
import { aZip } from '@/tests/support/zip'
import { longestUnpackedBytes, mostEntries, unpackFiles } from './unpack-files'

const bytes = (text: string) => new TextEncoder().encode(text)
const article = { name: 'faq/reset.en.md', bytes: bytes('# Reset it\n1. Press Reset.\n') }
const unpacked = async (zip: Uint8Array) => unpackFiles([{ name: 'faq.zip', bytes: zip }])

test('an archive and loose files read alike: texts and pictures by their paths, all else left', async () => {
  const picture = { name: 'faq/button.png', bytes: bytes('png') }
  const zip = aZip([
    article,
    picture,
    { name: 'run.exe', bytes: bytes('MZ') },
    { name: '__MACOSX/a.md', bytes: bytes('x') },
  ])
  const result = await unpacked(zip)
  expect(result.ok && [[...result.value.texts.keys()], [...result.value.pictures.keys()]]).toEqual([
    ['faq/reset.en.md'],
    ['faq/button.png'],
  ])
  expect(await unpackFiles([article, picture])).toEqual(result)
})

test.each(['../outside.md', '/etc/outside.md', 'a/../../outside.md', 'C:\\outside.md', '..\\outside.md'])(
  'a path that leads out of the archive refuses all of it: %s',
  async (name) => {
    expect(await unpacked(aZip([article, { name, bytes: bytes('x') }]))).toEqual({ ok: false, code: 'unsafe-path' })
  },
)

test('what unpacks to more than we bear is refused, whether the archive says so or lies', async () => {
  const zeros = new Uint8Array(1_000_000)
  const size = longestUnpackedBytes / 3 - 1
  const bomb = aZip(['a.md', 'b.md', 'c.md', 'd.md'].map((name) => ({ name, bytes: zeros, size })))
  expect(bomb.length).toBeLessThan(10_000)
  expect(await unpacked(bomb)).toEqual({ ok: false, code: 'too-large' })
  expect(await unpacked(aZip([{ name: 'a.md', bytes: zeros, size: 10 }]))).toEqual({ ok: false, code: 'bad-zip' })
  const many = Array.from({ length: mostEntries + 1 }, (_, i) => ({ name: `${i}.md`, bytes: new Uint8Array() }))
  expect(await unpacked(aZip(many))).toEqual({ ok: false, code: 'too-many' })
})

test('what is no archive, or holds none of ours, is said to be so', async () => {
  expect(await unpacked(bytes('PK\u0003\u0004 and nothing more'))).toEqual({ ok: false, code: 'bad-zip' })
  expect(await unpacked(aZip([{ name: 'inner.zip', bytes: aZip([article]) }]))).toEqual({ ok: false, code: 'nothing' })
})

test('a table that Excel wrote in the Turkish code page reads right', async () => {
  const result = await unpackFiles([{ name: 'a.csv', bytes: new Uint8Array([0x54, 0xfe, 0xdd, 0xf0]) }])
  expect(result.ok && result.value.texts.get('a.csv')).toBe('TşİĞ'.replace('Ğ', 'ğ'))
})
