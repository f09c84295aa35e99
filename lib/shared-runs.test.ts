import { expect, test } from 'vitest'
import { sharedRuns } from './shared-runs'

/** Runs that end when they are told to, in the order in which they began. */
function aWorker() {
  const ends: (() => void)[] = []
  let begun = 0
  const run = () =>
    new Promise<number>((resolve) => {
      const number = ++begun
      ends.push(() => resolve(number))
    })
  const finish = async () => {
    ends.shift()?.()
    await new Promise(setImmediate)
  }
  return { run, finish, begun: () => begun }
}

test('who asks during a run shares the next one, and gets nothing that began before they asked', async () => {
  const ask = sharedRuns<number>()
  const worker = aWorker()
  const first = ask('vpn', worker.run)
  const waiting = [ask('vpn', worker.run), ask('vpn', worker.run), ask('vpn', worker.run)]
  await worker.finish()
  expect(await first).toBe(1)
  await worker.finish()
  expect(await Promise.all(waiting)).toEqual([2, 2, 2])
})

test('other questions do not wait, and what was answered is not remembered', async () => {
  const ask = sharedRuns<number>()
  const worker = aWorker()
  const both = [ask('vpn', worker.run), ask('printer', worker.run)]
  expect(worker.begun()).toBe(2)
  await worker.finish()
  await worker.finish()
  expect(await Promise.all(both)).toEqual([1, 2])
  const again = ask('vpn', worker.run)
  await worker.finish()
  expect(await again).toBe(3)
})

test('a run that fails fails for those who share it and for nobody after them', async () => {
  const ask = sharedRuns<number>()
  await expect(ask('vpn', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await ask('vpn', () => Promise.resolve(7))).toBe(7)
})
