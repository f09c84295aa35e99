import type { ReactNode } from 'react'
import { Tab, TabList } from 'react-aria-components'
import { buttonClass } from '@/components/ui/button-class'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { hasLanguage } from '@/lib/knowledge/writing-advice'
import { locales } from '@/lib/messages/locale'
import type { EditorWords } from './editor-words'

type Props = {
  content: ProblemContent
  words: EditorWords
  hasChanges: boolean
  isLanguage: boolean
  isBeside: boolean
  setBeside: (isBeside: boolean) => void
  save: ReactNode
}

const tabClass =
  'inline-flex min-h-11 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-1 font-semibold text-muted outline-offset-2 data-[focus-visible]:outline-3 data-[focus-visible]:outline-accent data-[hovered]:text-ink data-[selected]:border-accent data-[selected]:text-ink'

/** What one looks at: a language, both, the page as it will be, or what changes. Both need a wide screen. */
export function EditorBar({ content, words, hasChanges, isLanguage, isBeside, setBeside, save }: Props) {
  return (
    <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-paper px-1">
      <TabList aria-label={words.language} className="-mb-px flex flex-wrap gap-x-4">
        {locales.map((each) => (
          <Tab key={each} id={each} className={tabClass}>
            {words[each]}
            {hasLanguage(content, each) ? null : (
              <span className="rounded-full bg-warn-soft px-2 text-sm font-medium text-warn">{words.missing}</span>
            )}
          </Tab>
        ))}
        <Tab id="both" className={`${tabClass} max-md:hidden`}>
          {words.sideBySide}
        </Tab>
        <Tab id="preview" className={tabClass}>
          {words.preview}
        </Tab>
        {hasChanges ? (
          <Tab id="changes" className={tabClass}>
            {words.changes}
          </Tab>
        ) : null}
      </TabList>
      {isLanguage ? (
        <button
          type="button"
          aria-pressed={isBeside}
          onClick={() => setBeside(!isBeside)}
          className={`${buttonClass({ look: isBeside ? 'secondary' : 'quiet', size: 'small' })} max-xl:hidden`}
        >
          <span aria-hidden className="icon-columns-2 size-4" />
          {words.previewBeside}
        </button>
      ) : null}
      {save}
    </div>
  )
}
