import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyBank } from '@/lib/knowledge/bank-content'
import { type ProblemContent, problemContent } from '@/lib/knowledge/problem-content'
import { textGaps } from '@/lib/knowledge/text-gaps'
import { contentFiles } from './content-files'
import { emptyFolder } from './content-folder'
import { readProblems } from './read-problems'

/** Words with everything that YAML or Markdown could take for its own. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'İş',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '#',
      '## x',
      ':',
      ': ',
      '- ',
      '1. ',
      '"',
      "'",
      '|',
      '>',
      '&',
      '*',
      '`',
      '---',
      '{',
      '}',
      '[',
      ',',
      '%',
      '@',
      '\t',
      '404',
      'yes',
      'null',
      '\\',
      '~',
      '!',
      '=',
      '📎',
    ),
  )
  .map((parts) => parts.join(''))
const goodMarkdown = words.filter((text) => textGaps(text.trim()).length === 0)
const line = words.map((text) => text.slice(0, 100))

const problem = fc
  .record({
    title: line,
    summary: line,
    symptoms: goodMarkdown,
    cause: goodMarkdown,
    steps: goodMarkdown,
    proof: fc.option(
      goodMarkdown.filter((text) => text.trim() !== ''),
      { nil: undefined },
    ),
    undo: fc.option(
      goodMarkdown.filter((text) => text.trim() !== ''),
      { nil: undefined },
    ),
    labels: fc.option(
      fc.array(
        line.filter((text) => text.trim() !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      { nil: undefined },
    ),
    keyword: line,
  })
  .map(
    ({ title, summary, symptoms, cause, steps, proof, undo, labels, keyword }): ProblemContent =>
      problemContent.parse({
        ...{
          original: 'tr',
          service: 'printing',
          prior: 'rare',
          audience: 'staff',
          risk: 'high',
          relatedServices: ['vpn'],
        },
        texts: { tr: { title: `P ${title}`, summary, keywords: keyword.trim() ? [keyword] : [], symptoms, cause } },
        ...(labels && { appliesTo: labels, errorCodes: labels, tags: labels }),
        symptoms: { output: { blank: 'usually', fine: 'never' } },
        solutions: [
          { id: 'shared', uses: true, success: 'rarely' },
          {
            ...{ id: 'own', kind: 'workaround', minutes: 5, success: 'usually', audience: 'level2', risk: 'high' },
            ...(labels && { onSite: true }),
            texts: { tr: { title: `T ${title}`, steps, ...(proof && { proof }), ...(undo && { undo }) } },
          },
        ],
      }),
  )

test('whatever people write in the studio comes back from its file as it was', () => {
  fc.assert(
    fc.property(problem, (written) => {
      const files = contentFiles({ ...emptyBank(), problems: new Map([['x', written]]) }, new Set(['x']))
      const folder = emptyFolder()
      readProblems(
        folder,
        [...files].filter(([file]) => file.startsWith('problems/')).map(([file, text]) => ({ file, text })),
      )
      expect(folder.faults).toEqual([])
      expect(folder.content.problems.get('x')).toEqual(written)
      expect(folder.studioMade).toEqual(new Set(['x']))
    }),
    { numRuns: 100 },
  )
})
