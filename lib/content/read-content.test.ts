import { expect, test } from 'vitest'
import { aFolder, smallBank } from '@/tests/support/small-bank'
import { checkContent } from './check-content'

const english = 'problems/printing/cartridge-empty.en.md'

test('what looks like a number is still a text where a text is meant', async () => {
  const text = (smallBank[english] ?? '').replace('[cartridge empty]', '[404, 0x80070035, yes]')
  const { content } = await checkContent(await aFolder({ [english]: text }))
  expect(content.problems.get('cartridge-empty')?.texts.en?.keywords).toEqual(['404', '0x80070035', 'yes'])
})

test('files that begin with a byte order mark or end their lines as Windows does are read the same', async () => {
  const text = `\uFEFF${(smallBank[english] ?? '').replaceAll('\n', '\r\n')}`
  const plain = await checkContent(await aFolder())
  const windows = await checkContent(await aFolder({ [english]: text }))
  expect(windows.content.problems).toEqual(plain.content.problems)
})
