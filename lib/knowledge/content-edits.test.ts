import { expect, test } from 'vitest'
import {
  withNewSolution,
  withoutBlanks,
  withoutQuestion,
  withQuestion,
  withReusedSolution,
  withSolution,
  withSolutionMoved,
  withSolutionText,
  withTexts,
  withWord,
} from './content-edits'
import { firstDraft } from './first-draft'
import { problemContent } from './problem-content'

const draft = firstDraft('tape', { locale: 'en', service: 'printing', title: 'Tape left on', steps: '1. Pull.' })

test('a language that was opened and left empty is not stored', () => {
  const touched = withSolutionText(withTexts(draft, 'tr', { title: ' ' }), {
    id: 'solve-tape',
    locale: 'tr',
    steps: '',
  })
  expect(withoutBlanks(touched)).toEqual(draft)
})

test('a translation that was begun is kept, however little it is', () => {
  expect(withoutBlanks(withTexts(draft, 'tr', { keywords: ['bant'] })).texts.tr?.keywords).toEqual(['bant'])
})

test('a question counts once something is said about it, and taking the last word back removes it', () => {
  const asked = withQuestion(draft, 'output')
  expect(withoutBlanks(asked).symptoms).toEqual({})
  const said = withWord(asked, { question: 'output', answer: 'blank', word: 'usually' })
  expect(withoutBlanks(said).symptoms).toEqual({ output: { blank: 'usually' } })
  expect(withoutBlanks(withWord(said, { question: 'output', answer: 'blank', word: null })).symptoms).toEqual({})
  expect(withoutQuestion(said, 'output').symptoms).toEqual({})
})

test('solutions are added, reused once, moved, and changed one by one', () => {
  const three = withReusedSolution(withReusedSolution(withNewSolution(draft, 'other'), 'restart'), 'restart')
  expect(three.solutions.map(({ id }) => id)).toEqual(['solve-tape', 'other', 'restart'])
  expect(withSolutionMoved(three, 'restart', -1).solutions.map(({ id }) => id)).toEqual([
    'solve-tape',
    'restart',
    'other',
  ])
  expect(withSolutionMoved(three, 'solve-tape', -1)).toEqual(three)
  const changed = withSolution(withSolution(three, 'restart', { success: 'rarely', minutes: 99 }), 'other', {
    minutes: 3,
  })
  expect(changed.solutions[2]).toEqual({ id: 'restart', uses: true, success: 'rarely' })
  expect(problemContent.safeParse(changed).success).toBe(true)
})

test('fields that were opened and left empty are absent, as if nobody had touched them', () => {
  const touched = withSolutionText(
    { ...draft, appliesTo: [], errorCodes: [], tags: [] },
    {
      ...{ id: 'solve-tape', locale: 'en', proof: ' ', undo: '' },
    },
  )
  expect(withoutBlanks(touched)).toEqual(draft)
  const filled = withSolutionText(
    { ...draft, errorCodes: ['E-30'] },
    { id: 'solve-tape', locale: 'en', undo: 'Stick it on.' },
  )
  expect(withoutBlanks(filled)).toEqual(filled)
})
