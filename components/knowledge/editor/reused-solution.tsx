'use client'

import { useId } from 'react'
import { SelectField } from '@/components/ui/field'
import { Markdown } from '@/components/ui/markdown'
import type { LikelihoodWord } from '@/lib/diagnosis/bank-source'
import type { SolutionChoice } from '@/lib/knowledge/list-choices'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'

type Props = {
  id: string
  success: LikelihoodWord
  choice: SolutionChoice | null
  locale: Locale
  words: EditorWords
  onSuccess: (success: LikelihoodWord) => void
}

/** A solution of another problem: only how often it helps here is this problem's own. */
export function ReusedSolution({ id, success, choice, locale, words, onSuccess }: Props) {
  const field = useId()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
      <div className="grid min-w-0 gap-2">
        <p className="text-sm text-muted">
          {words.reused} {choice?.problem ?? id}
        </p>
        {choice ? (
          <details className="rounded-xl bg-sunken px-4 py-2.5">
            <summary className="font-medium">{words.steps}</summary>
            <Markdown text={inLocale(choice.written.texts, locale)?.words.steps ?? ''} className="mt-3" />
          </details>
        ) : null}
      </div>
      <SelectField
        label={words.success}
        name={field}
        value={success}
        options={Object.entries(words.successes).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onSuccess(event.target.value as LikelihoodWord)}
      />
    </div>
  )
}
