import { describe, expect, test } from 'vitest'
import { changedMeaning } from './changed-meaning'
import type { ProblemContent } from './problem-content'
import { type QuestionContent, yesNoAnswers } from './question-content'
import type { TreeContent } from './tree-content'

const words = (title: string) => ({ title, summary: '', keywords: [], symptoms: '', cause: '' })
const problem: ProblemContent = {
  ...{ original: 'en', service: 'printing', prior: 'common', audience: 'public', risk: 'low' },
  ...{ relatedServices: [], symptoms: { output: { blank: 'usually' } } },
  texts: { en: words('The printer prints empty pages') },
  solutions: [{ id: 'replace', uses: true, success: 'usually' }],
}
const question: QuestionContent = {
  ...{ area: 'printing', minutes: 1, audience: 'public', answers: yesNoAnswers },
  texts: { en: { text: 'Is the cable plugged in?', check: 'Look at the back.' } },
}
const tree: TreeContent = {
  ...{ service: 'printing', audience: 'public', start: 'a' },
  texts: { en: { title: 'It prints nothing', summary: 'Step by step', keywords: [] } },
  nodes: { a: { solution: 'replace', failed: 'b' }, b: { end: 'call' } },
}

describe('who has read an entry need not read it again for', () => {
  test.each<[string, Partial<ProblemContent>]>([
    ['a slip of the pen', { texts: { en: words('The printer prints emtpy pages') } }],
    ['a translation that is there at last', { texts: { ...problem.texts, tr: words('Yazıcı boş sayfa basıyor') } }],
    [
      'words that only search reads',
      { texts: { en: { ...words('The printer prints empty pages'), keywords: ['x'] } } },
    ],
    ['how often it is met', { prior: 'rare' }],
  ])('%s', (_, change) => {
    expect(changedMeaning.problem(problem, { ...problem, ...change })).toBe(false)
  })

  test('a golden path of a tree, and the effort of a question', () => {
    expect(changedMeaning.tree(tree, { ...tree, paths: [{ said: [], end: 'call' }] })).toBe(false)
    expect(changedMeaning.question(question, { ...question, minutes: 2 })).toBe(false)
  })
})

describe('who has read an entry is told again of', () => {
  test.each<[string, Partial<ProblemContent>]>([
    ['other words', { texts: { en: words('Only the scanner of the device fails') } }],
    ['another solution', { solutions: [...problem.solutions, { id: 'clean', uses: true, success: 'rarely' }] }],
    ['another symptom', { symptoms: { output: { nothing: 'usually' } } }],
  ])('%s', (_, change) => {
    expect(changedMeaning.problem(problem, { ...problem, ...change })).toBe(true)
  })

  test('a step of a tree that is another', () => {
    const nodes = { ...tree.nodes, a: { solution: 'clean', failed: 'b' } }
    expect(changedMeaning.tree(tree, { ...tree, nodes })).toBe(true)
  })

  test('a question that asks something else, or is answered otherwise', () => {
    const texts = { en: { text: 'Is the cable not plugged in?', check: 'Look at the back.' } }
    expect(changedMeaning.question(question, { ...question, texts })).toBe(true)
    const answers = [...yesNoAnswers, { id: 'loose', texts: { en: 'It is loose' } }]
    expect(changedMeaning.question(question, { ...question, answers })).toBe(true)
  })
})
