'use client'

import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import type { Alike } from '@/components/knowledge/alike-notice'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { Choices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { writingAdvice } from '@/lib/knowledge/writing-advice'
import { type Locale, locales } from '@/lib/messages/locale'
import { AdviceList } from './advice-list'
import { ChangeList } from './change-list'
import { namedChanges, withOwnSolutions } from './change-words'
import { ConflictNotice } from './conflict-notice'
import { EditorBar } from './editor-bar'
import type { EditorWords } from './editor-words'
import { FactsSection } from './facts-section'
import { PreviewPanel, type PreviewWords } from './preview-panel'
import { RecoveredNotice } from './recovered-notice'
import { SaveBar } from './save-bar'
import { SolutionsSection } from './solutions-section'
import { SymptomsSection } from './symptoms-section'
import { type TryAction, TryPanel } from './try-panel'
import { useBeside } from './use-beside'
import type { Keeping } from './use-kept-draft'
import { type SaveAction, useSaving } from './use-saving'
import { WordsSection } from './words-section'

type Props = {
  problemId: string
  version: number
  content: ProblemContent
  /** What people see meanwhile. */
  live: ProblemContent | null
  choices: Choices
  locale: Locale
  note: string | null
  maySubmit: boolean
  saveAction: SaveAction
  keeping: Keeping<ProblemContent>
  tryAction: TryAction
  alike: Alike
  words: EditorWords
  previewWords: PreviewWords
  changeWords: { before: string; after: string; nothing: string; none: string; advice: string }
  /** What stands beside the editor, above and below what follows the typing. */
  aside: ReactNode
  asideEnd: ReactNode
}

const one = 'grid grid-cols-[minmax(0,1fr)]'

/** A known problem being written: two languages, symptoms, solutions, and what becomes of it. */
export function ProblemEditor(props: Props) {
  const { problemId, choices, words, locale } = props
  const saving = useSaving(props.saveAction, problemId, props)
  const { content, setContent, state, isSaving, isDirty, save } = saving
  const [tab, setTab] = useState<string>(content.original)
  const [written, setWritten] = useState<Locale>(content.original)
  const [isBeside, setBeside] = useBeside()
  const advice = writingAdvice(content)
  const names = { choices: withOwnSolutions(choices, content), words }
  const changes = props.live ? namedChanges(problemChanges(props.live, content), names) : []
  const select = (key: string) => {
    setTab(key)
    if (key === 'en' || key === 'tr') setWritten(key)
  }
  const isLanguage = tab === 'en' || tab === 'tr'
  const preview = <PreviewPanel content={content} locale={written} choices={choices} words={props.previewWords} />
  // Two texts beside each other need the whole width.
  const isWide = tab === 'both' || (isBeside && isLanguage)
  const panels = [...locales.map((each) => ({ id: each, of: [each] as Locale[] })), { id: 'both', of: [...locales] }]
  return (
    <div className={`${one} items-start gap-6 ${isWide ? '' : 'xl:grid-cols-[minmax(0,1fr)_21rem]'}`}>
      <form
        noValidate
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          save('stay')
        }}
        onSubmit={(event) => {
          event.preventDefault()
          save('stay')
        }}
        className="min-w-0"
      >
        <Tabs selectedKey={tab} onSelectionChange={(key) => select(String(key))} className={`${one} min-w-0 gap-5`}>
          <EditorBar
            {...{ content, words, isBeside, setBeside, isLanguage }}
            hasChanges={props.live !== null}
            save={
              <SaveBar
                {...{ isDirty, isSaving, words }}
                isKept={saving.isKeptElsewhere}
                maySubmit={props.maySubmit}
                onSave={(then) => save(then)}
              />
            }
          />
          {props.note ? <Message>{props.note}</Message> : null}
          {saving.isRecovered ? <RecoveredNotice words={words} onDiscard={saving.discard} /> : null}
          {state.error ? <Message tone="bad">{state.error}</Message> : null}
          {state.theirs ? (
            <ConflictNotice
              who={state.theirs.who}
              problemId={problemId}
              words={words}
              nothing={props.changeWords.nothing}
              changes={namedChanges(problemChanges(state.theirs.content, content), names)}
              onKeep={() => save('stay', state.theirs?.version)}
            />
          ) : null}
          <div className={`${one} items-start gap-6 ${isBeside && isLanguage ? 'xl:grid-cols-2' : ''}`}>
            {panels.map(({ id, of }) => (
              <TabPanel key={id} id={id} className={`${one} gap-5 outline-none`}>
                <WordsSection
                  {...{ content, words }}
                  locales={of}
                  alike={{ ...props.alike, problemId, live: props.live }}
                  onChange={setContent}
                />
                <SymptomsSection content={content} questions={choices.questions} words={words} onChange={setContent} />
                <SolutionsSection
                  {...{ problemId, content, words }}
                  locales={of}
                  solutions={choices.solutions}
                  onChange={setContent}
                />
                <FactsSection content={content} services={choices.services} words={words} onChange={setContent} />
              </TabPanel>
            ))}
            {isBeside && isLanguage ? (
              <section
                aria-label={words.preview}
                className="hidden max-h-[calc(100dvh-5rem)] overflow-auto xl:sticky xl:top-16 xl:block"
              >
                {preview}
              </section>
            ) : null}
          </div>
          <TabPanel id="preview">{preview}</TabPanel>
          {props.live ? (
            <TabPanel id="changes">
              <Card>
                {changes.length > 0 ? (
                  <ChangeList changes={changes} words={props.changeWords} />
                ) : (
                  <p className="text-muted">{props.changeWords.none}</p>
                )}
              </Card>
            </TabPanel>
          ) : null}
        </Tabs>
      </form>
      <div className={`${one} min-w-0 items-start gap-5 ${isWide ? 'xl:grid-cols-3' : ''}`}>
        {props.aside}
        {advice.length > 0 ? (
          <Card className="grid gap-3">
            <h2>{props.changeWords.advice}</h2>
            <AdviceList advice={advice} words={words.advice} />
          </Card>
        ) : null}
        <TryPanel problemId={problemId} content={content} locale={locale} words={words} action={props.tryAction} />
        {props.asideEnd}
      </div>
    </div>
  )
}
