import { expect, test } from 'vitest'
import { isClosed, mayProbe, newCircuit, pauseMs, probeFailed, recordFailure, recordSuccess } from './circuit'

test('a refused connection opens it at once, slowness only when it repeats itself', () => {
  const refused = newCircuit()
  recordFailure(refused, true, 0)
  expect(isClosed(refused)).toBe(false)
  const slow = newCircuit()
  recordFailure(slow, false, 0)
  recordFailure(slow, false, 0)
  expect(isClosed(slow)).toBe(true)
  recordFailure(slow, false, 0)
  expect(isClosed(slow)).toBe(false)
})

test('an answer in between forgets earlier slowness', () => {
  const circuit = newCircuit()
  for (let i = 0; i < 5; i++) {
    recordFailure(circuit, false, 0)
    recordFailure(circuit, false, 0)
    recordSuccess(circuit)
  }
  expect(isClosed(circuit)).toBe(true)
})

test('after a pause one caller looks, and only one', () => {
  const circuit = newCircuit()
  recordFailure(circuit, true, 0)
  expect(mayProbe(circuit, pauseMs - 1)).toBe(false)
  expect([mayProbe(circuit, pauseMs), mayProbe(circuit, pauseMs)]).toEqual([true, false])
  probeFailed(circuit, pauseMs)
  expect(mayProbe(circuit, pauseMs + 1)).toBe(false)
  expect(mayProbe(circuit, 2 * pauseMs)).toBe(true)
  recordSuccess(circuit)
  expect(isClosed(circuit)).toBe(true)
})
