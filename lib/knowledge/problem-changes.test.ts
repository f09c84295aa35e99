import { expect, test } from 'vitest'
import { withNewSolution, withSolution, withSolutionText, withTexts, withWord } from './content-edits'
import { firstDraft } from './first-draft'
import { problemChanges } from './problem-changes'

const draft = firstDraft('tape', { locale: 'en', service: 'printing', title: 'Tape left on', steps: '1. Pull.' })

test('nothing differs from itself', () => {
  expect(problemChanges(draft, draft)).toEqual([])
})

test('each changed field stands with what was and what is', () => {
  const said = withWord(withTexts(draft, 'en', { cause: 'Tape.' }), {
    question: 'output',
    answer: 'blank',
    word: 'usually',
  })
  expect(
    problemChanges(draft, { ...said, risk: 'low' }).map(({ place, before, after }) => [place, before, after]),
  ).toEqual([
    [{ part: 'risk' }, 'medium', 'low'],
    [{ part: 'text', locale: 'en', field: 'cause' }, '', 'Tape.'],
    [{ part: 'symptom', question: 'output', answer: 'blank' }, '', 'usually'],
  ])
})

test('what was taken away is told as well, and so is a new order', () => {
  const two = withNewSolution(draft, 'other')
  const parts = (changes: ReturnType<typeof problemChanges>) => new Set(changes.map(({ place }) => place.part))
  expect(parts(problemChanges(two, draft))).toEqual(new Set(['solution', 'solutionOrder']))
  const turned = { ...two, solutions: [...two.solutions].reverse() }
  expect(problemChanges(two, turned)).toMatchObject([{ before: 'solve-tape, other', after: 'other, solve-tape' }])
})

test('against nothing, everything is new', () => {
  expect(problemChanges(null, draft).every(({ before, after }) => before === '' && after !== '')).toBe(true)
})

test('labels, work on site, proof and undo are told like everything else', () => {
  const onSite = withSolutionText(withSolution(draft, 'solve-tape', { audience: 'staff', onSite: true }), {
    ...{ id: 'solve-tape', locale: 'en', proof: 'A page.', undo: 'Stick it on.' },
  })
  const after = { ...onSite, errorCodes: ['E-30', 'E-31'], tags: ['tape'] }
  const told = problemChanges(draft, after).map(({ key, after }) => [key, after])
  expect(told).toEqual([
    ['errorCodes', 'E-30, E-31'],
    ['tags', 'tape'],
    ['solution/solve-tape/audience', 'staff'],
    ['solution/solve-tape/onSite', 'true'],
    ['solutionText/solve-tape/en/proof', 'A page.'],
    ['solutionText/solve-tape/en/undo', 'Stick it on.'],
  ])
})
