'use client'

import { RecoveredNotice } from '@/components/knowledge/editor/recovered-notice'
import { ReplayPanel } from '@/components/knowledge/replay-panel'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { AnswersSection } from './answers-section'
import type { QuestionWords } from './question-words'
import { QuestionFacts, TextsSection } from './texts-section'
import { TouchedCard } from './touched-card'
import { type QuestionActions, type QuestionStart, useQuestionDraft } from './use-question-draft'

type Props = QuestionStart & {
  areas: string[]
  actions: QuestionActions
  words: QuestionWords
  /** "Save", with how many ask it. */
  saveLabels: { plain: string; counted: string }
}

/** A question of the bank being written, beside everything that it touches. */
export function QuestionEditor(props: Props) {
  const { id, words, areas } = props
  const draft = useQuestionDraft(props, props.actions)
  const { content, setContent, look, state, isDirty, isSaving, isSeen } = draft
  const mayBeSaved = isSeen && look.isComplete && look.gaps.length === 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (mayBeSaved) draft.save()
      }}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="grid min-w-0 gap-5">
        {draft.isRecovered ? <RecoveredNotice words={words} onDiscard={draft.discard} /> : null}
        {state.error ? <Message tone="bad">{state.error}</Message> : null}
        {state.theirs ? (
          <Message tone="warn">
            <p className="font-semibold">{words.conflict}</p>
            <p>{state.theirs.who}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              <ButtonLink href={`/studio/questions/${id}`} target="_blank" look="secondary" size="small">
                {words.conflictOpen}
              </ButtonLink>
              <Button type="button" look="danger" size="small" onClick={() => draft.save(state.theirs?.version)}>
                {words.conflictKeep}
              </Button>
            </div>
          </Message>
        ) : null}
        <TextsSection content={content} words={words} onChange={setContent} />
        <AnswersSection content={content} words={words} onChange={setContent} />
        <QuestionFacts content={content} areas={areas} words={words} onChange={setContent} />
      </div>
      <div className="grid min-w-0 gap-5 xl:sticky xl:top-4">
        <TouchedCard look={look} isNew={id === null} words={words} />
        {id === null ? null : (
          <Card>
            <ReplayPanel
              about={() => ({ id, content: draft.current })}
              replay={props.actions.replay}
              words={words.replay}
            />
          </Card>
        )}
        <Card className="grid gap-4">
          {id === null ? null : (
            <TextField
              label={words.note}
              name="note"
              maxLength={500}
              value={draft.note}
              onChange={(event) => draft.setNote(event.target.value)}
            />
          )}
          {draft.isStorable ? null : <p className="text-sm text-bad">{words.refused['bad-content']}</p>}
          {look.isComplete || !draft.isStorable ? null : <p className="text-sm text-muted">{words.incomplete}</p>}
          <p role="status" className="text-sm text-warn">
            {isDirty ? (draft.isKeptElsewhere ? words.unsavedKept : words.unsaved) : ''}
          </p>
          <Button aria-busy={isSaving || !isSeen} disabled={!isDirty || !mayBeSaved}>
            {look.needsSecond
              ? words.handIn
              : look.touched.length === 0
                ? props.saveLabels.plain
                : props.saveLabels.counted}
          </Button>
          {look.needsSecond ? <p className="text-sm text-muted">{words.handInHint}</p> : null}
        </Card>
      </div>
    </form>
  )
}
