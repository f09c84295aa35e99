import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskRefusal, lockDataDir, readKeys } from './data-dir.mjs'
import { identityOf } from './processes.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-dir-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'this account may not write there'],
])('the system error %s is told as a sentence', (code, words) => {
  expect(diskRefusal(Object.assign(new Error(), { code }), '/data')?.message).toMatch(
    `cannot write to /data, because ${words}`,
  )
})

test('a bug is not told as a full disk', () => {
  expect(diskRefusal(new TypeError('x is not a function'), '/data')).toBeNull()
})

test('keys are drawn once, kept, and closed to others', () => {
  const keys = readKeys(folder)
  expect(readKeys(folder)).toEqual(keys)
  expect(statSync(join(folder, 'keys.json')).mode & 0o077).toBe(0)
})

test('a lock that is held names its holder; given back, it can be taken', () => {
  const unlock = lockDataDir(folder, 'npm start')
  expect(() => lockDataDir(folder, 'npm start')).toThrow(`npm start (process ${process.pid}) already runs on ${folder}`)
  unlock()
  lockDataDir(folder, 'npm start')
})

test.each([
  ['a process that has ended', { pid: 999_999_999, birth: '1' }],
  ['a number that another process has now', { ...identityOf(process.pid), birth: 'before the power cut' }],
])('a lock of %s is stale', (_, holder) => {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ ...holder, purpose: 'npm start' }))
  lockDataDir(folder, 'npm start')
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
})

test('a lock that was being written when the power went is stale', () => {
  writeFileSync(join(folder, 'lock'), '')
  lockDataDir(folder, 'npm start')
})
