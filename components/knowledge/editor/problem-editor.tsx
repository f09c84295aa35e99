'use client'

import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { Choices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import type { ProblemContent } from '@/lib/knowledge/problem-content'
import { hasLanguage, writingAdvice } from '@/lib/knowledge/writing-advice'
import { type Locale, locales } from '@/lib/messages/locale'
import { AdviceList } from './advice-list'
import { ChangeList } from './change-list'
import { namedChanges, withOwnSolutions } from './change-words'
import { ConflictNotice } from './conflict-notice'
import type { EditorWords } from './editor-words'
import { FactsSection } from './facts-section'
import { PreviewPanel, type PreviewWords } from './preview-panel'
import { RecoveredNotice } from './recovered-notice'
import { SaveBar } from './save-bar'
import { SolutionsSection } from './solutions-section'
import { SymptomsSection } from './symptoms-section'
import { type TryAction, TryPanel } from './try-panel'
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
  tryAction: TryAction
  words: EditorWords
  previewWords: PreviewWords
  changeWords: { before: string; after: string; nothing: string; none: string; advice: string }
  /** What stands beside the editor, above and below what follows the typing. */
  aside: ReactNode
  asideEnd: ReactNode
}

const tabClass =
  'inline-flex min-h-11 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-1 font-semibold text-muted outline-offset-2 data-[focus-visible]:outline-3 data-[focus-visible]:outline-accent data-[hovered]:text-ink data-[selected]:border-accent data-[selected]:text-ink'

/** A known problem being written: two languages, symptoms, solutions, and what becomes of it. */
export function ProblemEditor(props: Props) {
  const { problemId, choices, words, locale } = props
  const saving = useSaving(props.saveAction, problemId, props)
  const { content, setContent, state, isSaving, isDirty, save } = saving
  const [tab, setTab] = useState<string>(content.original)
  const [written, setWritten] = useState<Locale>(content.original)
  const advice = writingAdvice(content)
  const names = { choices: withOwnSolutions(choices, content), words }
  const changes = props.live ? namedChanges(problemChanges(props.live, content), names) : []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save('stay')
  }
  const select = (key: string) => {
    setTab(key)
    if (key === 'en' || key === 'tr') setWritten(key)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <form
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          save('stay')
        }}
        className="min-w-0"
      >
        <Tabs
          selectedKey={tab}
          onSelectionChange={(key) => select(String(key))}
          className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5"
        >
          <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-paper px-1">
            <TabList aria-label={words.language} className="-mb-px flex flex-wrap gap-x-4">
              {locales.map((each) => (
                <Tab key={each} id={each} className={tabClass}>
                  {words[each]}
                  {hasLanguage(content, each) ? null : (
                    <span className="rounded-full bg-warn-soft px-2 text-sm font-medium text-warn">
                      {words.missing}
                    </span>
                  )}
                </Tab>
              ))}
              <Tab id="preview" className={tabClass}>
                {words.preview}
              </Tab>
              {props.live ? (
                <Tab id="changes" className={tabClass}>
                  {words.changes}
                </Tab>
              ) : null}
            </TabList>
            <SaveBar
              isDirty={isDirty}
              isSaving={isSaving}
              maySubmit={props.maySubmit}
              words={words}
              onSave={(then) => save(then)}
            />
          </div>
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
          {locales.map((each) => (
            <TabPanel key={each} id={each} className="grid grid-cols-[minmax(0,1fr)] gap-5 outline-none">
              <WordsSection content={content} locale={each} words={words} onChange={setContent} />
              <SymptomsSection content={content} questions={choices.questions} words={words} onChange={setContent} />
              <SolutionsSection
                problemId={problemId}
                content={content}
                locale={each}
                solutions={choices.solutions}
                words={words}
                onChange={setContent}
              />
              <FactsSection content={content} services={choices.services} words={words} onChange={setContent} />
            </TabPanel>
          ))}
          <TabPanel id="preview">
            <PreviewPanel content={content} locale={written} choices={choices} words={props.previewWords} />
          </TabPanel>
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
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
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
