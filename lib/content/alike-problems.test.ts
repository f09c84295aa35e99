import { expect, test } from 'vitest'
import { aFolder, swapped } from '@/tests/support/small-bank'
import { alikeProblems } from './alike-problems'
import { contentFaults } from './check-content'
import { readContent } from './read-content'

const cartridge = 'problems/printing/cartridge-empty.en.md'
const questions = 'questions/printing.yaml'

const alike = async (changes: Record<string, string>) =>
  alikeProblems((await readContent(await aFolder(changes))).content)
const pair = [{ id: 'spooler-stuck', other: 'cartridge-empty' }]

test('two problems that expect different answers are told apart', async () => {
  expect(await alike({})).toEqual([])
})

test('an answer that one expects and the other all but excludes tells them apart', async () => {
  expect(await alike(swapped(cartridge, 'blank: usually', 'nothing: rarely'))).toEqual([])
  expect(await alike(swapped(cartridge, 'blank: usually', 'nothing: sometimes'))).toEqual(pair)
})

test('two problems that expect the same answer are not told apart', async () => {
  expect(await alike(swapped(cartridge, 'blank: usually', 'nothing: always'))).toEqual(pair)
})

test('a question that only agents answer does not count', async () => {
  expect(await alike(swapped(questions, 'minutes: 1\n', 'minutes: 1\n  audience: staff\n'))).toEqual(pair)
})

test('the check names the place, and spares what is being written in a studio', async () => {
  const same = swapped(cartridge, 'blank: usually', 'nothing: always')
  const faults = async (changes: Record<string, string>) => contentFaults(await readContent(await aFolder(changes)))
  expect(await faults(same)).toMatchObject([{ file: 'problems/printing/spooler-stuck.en.md', line: 8 }])
  const studio = Object.fromEntries(
    Object.entries(same).map(([file, text]) => [file, text.replace('prior:', 'origin: studio\nprior:')]),
  )
  expect(await faults(studio)).toEqual([])
})
