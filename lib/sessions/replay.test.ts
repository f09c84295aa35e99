import { describe, expect, test } from 'vitest'
import type { DiagnosisEvent } from './events'
import { historyOf, latestNote, outcomeOf, serviceSaid, solvedBy, takenSteps } from './replay'

const answered = (question: string, answer: string | null): DiagnosisEvent => ({ kind: 'answered', question, answer })
const tried = (solution: string, result: 'solved' | 'notSolved' | 'skipped'): DiagnosisEvent => ({
  kind: 'tried',
  solution,
  result,
})
const called: DiagnosisEvent = { kind: 'called', call: 7 }
const noted = (text: string): DiagnosisEvent => ({ kind: 'noted', text, fields: {}, urgency: 1 })

describe('steps taken', () => {
  test('an answer that was changed keeps its place and shows what was said last', () => {
    expect(takenSteps([answered('power', 'on'), answered('cable', null), answered('power', 'off')])).toEqual([
      { kind: 'question', question: 'power', answer: 'off' },
      { kind: 'question', question: 'cable', answer: null },
    ])
  })

  test('what was reported at the start is no step of its own', () => {
    expect(takenSteps([{ kind: 'reported', question: 'service', answer: 'printing' }])).toEqual([])
  })
})

test('the engine sees evidence only: no notes, no call', () => {
  expect(historyOf([noted('hurry'), answered('power', 'on'), called])).toEqual([answered('power', 'on')])
})

describe('outcome', () => {
  test.each<[string, DiagnosisEvent[], string]>([
    ['nothing happened', [], 'unknown'],
    ['a solution failed', [tried('reboot', 'notSolved')], 'unknown'],
    ['a solution fixed it', [tried('reboot', 'solved')], 'solvedStated'],
    ['it came back', [tried('reboot', 'solved'), tried('reboot', 'notSolved')], 'unknown'],
    ['a call without solution', [tried('reboot', 'notSolved'), called], 'called'],
    ['a call after "solved"', [tried('reboot', 'solved'), tried('reboot', 'notSolved'), called], 'calledAfterSolved'],
    ['an agent solved it in the call', [called, tried('reboot', 'solved')], 'called'],
  ])('%s', (_, events, outcome) => {
    expect(outcomeOf(events)).toBe(outcome)
  })

  test('a solution that was taken back is not what solved it', () => {
    expect(solvedBy([tried('reboot', 'solved'), tried('reboot', 'notSolved')])).toBeNull()
    expect(solvedBy([tried('a', 'notSolved'), tried('b', 'solved')])).toBe('b')
  })
})

test('of several notes the last counts', () => {
  expect(latestNote([noted('first'), noted('second')])?.text).toBe('second')
})

test('what the person answers about the service counts more than what it began with; "I don\'t know" does not', () => {
  expect(serviceSaid([], 'printing')).toBe('printing')
  expect(serviceSaid([answered('service', 'network')], 'printing')).toBe('network')
  expect(serviceSaid([answered('service', null)], 'printing')).toBe('printing')
  expect(serviceSaid([answered('service', null)], null)).toBeNull()
})
