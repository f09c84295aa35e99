import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { OutOfPatience, patience } from './patience'

function beBusy(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('patience ends after its time with a reason that says so', async () => {
  const { signal } = patience(60)
  const startedMs = performance.now()
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(55)
  expect(signal.reason).toBeInstanceOf(OutOfPatience)
})

test('time in which this process was busy itself is not held against the engine', async () => {
  const { signal, end } = patience(300)
  beBusy(400)
  await sleep(20)
  expect(signal.aborted).toBe(false)
  end()
})

test('patience that was ended aborts nothing', async () => {
  const { signal, end } = patience(12)
  end()
  await sleep(40)
  expect(signal.aborted).toBe(false)
})
