'use client'

import { Button } from '@/components/ui/button'
import {
  withNewSolution,
  withoutSolution,
  withReusedSolution,
  withSolution,
  withSolutionMoved,
  withSolutionText,
} from '@/lib/knowledge/content-edits'
import type { SolutionChoice } from '@/lib/knowledge/list-choices'
import { isWritten, type ProblemContent } from '@/lib/knowledge/problem-content'
import { freeSlug } from '@/lib/knowledge/slug'
import type { Locale } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'
import { PickBox } from './pick-box'
import { ReusedSolution } from './reused-solution'
import { Section } from './section'
import { SolutionFrame } from './solution-frame'
import { WrittenSolutionFields } from './written-solution-fields'

type Props = {
  problemId: string
  content: ProblemContent
  locales: readonly Locale[]
  solutions: SolutionChoice[]
  words: EditorWords
  onChange: (content: ProblemContent) => void
}

/** What helps, the best first: written here, or reused from another problem. */
export function SolutionsSection({ problemId, content, locales, solutions, words, onChange }: Props) {
  const [locale = content.original] = locales
  const own = content.solutions.map(({ id }) => id)
  const newId = () => freeSlug(`solve-${problemId}`.slice(0, 74), [...own, ...solutions.map(({ id }) => id)])
  const titleOf = (solution: ProblemContent['solutions'][number]) =>
    isWritten(solution)
      ? (solution.texts[locale]?.title ?? solution.texts[content.original]?.title ?? '')
      : (solutions.find(({ id }) => id === solution.id)?.title ?? solution.id)
  return (
    <Section title={words.solutions} hint={words.solutionsHint}>
      {own.length === 0 ? <p className="rounded-xl bg-warn-soft px-4 py-3 text-warn">{words.noSolutions}</p> : null}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {content.solutions.map((solution, index) => (
          <SolutionFrame
            key={solution.id}
            number={index + 1}
            title={titleOf(solution)}
            words={words}
            isFirst={index === 0}
            isLast={index === own.length - 1}
            onMove={(by) => onChange(withSolutionMoved(content, solution.id, by))}
            onRemove={() => onChange(withoutSolution(content, solution.id))}
          >
            {isWritten(solution) ? (
              <WrittenSolutionFields
                solution={solution}
                locales={locales}
                original={content.original}
                words={words}
                onChange={(change) => onChange(withSolution(content, solution.id, change))}
                onText={(locale, change) => onChange(withSolutionText(content, { id: solution.id, locale, ...change }))}
              />
            ) : (
              <ReusedSolution
                id={solution.id}
                success={solution.success}
                choice={solutions.find(({ id }) => id === solution.id) ?? null}
                locale={locale}
                words={words}
                onSuccess={(success) => onChange(withSolution(content, solution.id, { success }))}
              />
            )}
          </SolutionFrame>
        ))}
      </ol>
      <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Button type="button" look="secondary" onClick={() => onChange(withNewSolution(content, newId()))}>
          <span aria-hidden className="icon-plus size-5" />
          {words.addSolution}
        </Button>
        <PickBox
          label={words.reuse}
          hint={words.reuseHint}
          nothingFound={words.nothingFound}
          items={solutions
            .filter(({ id }) => !own.includes(id))
            .map(({ id, title, problem }) => ({ id, name: title, note: problem }))}
          onPick={(id) => onChange(withReusedSolution(content, id))}
        />
      </div>
    </Section>
  )
}
