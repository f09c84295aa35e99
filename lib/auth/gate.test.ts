import { expect, test } from 'vitest'
import { createGate } from './gate'

const held = () => {
  let release = () => {}
  const done = new Promise<void>((resolve) => {
    release = resolve
  })
  return { done, release }
}

test('no more than the given number is at work at once, and all come through in the end', async () => {
  const gate = createGate({ atOnce: 2, inLine: 10 })
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running -= 1
    return true
  }
  expect(await Promise.all(Array.from({ length: 12 }, () => gate.pass(work)))).toHaveLength(12)
  expect(most).toBe(2)
})

test('a gate says when its line is full, and when it has emptied', async () => {
  const gate = createGate({ atOnce: 1, inLine: 1 })
  const first = held()
  const working = [gate.pass(() => first.done), gate.pass(async () => {})]
  expect(gate.isFull()).toBe(true)
  first.release()
  await Promise.all(working)
  expect(gate.isFull()).toBe(false)
})

test('work that fails makes room as well', async () => {
  const gate = createGate({ atOnce: 1, inLine: 5 })
  await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate.pass(async () => 'next')).toBe('next')
})
