import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { namedQuestionChanges } from '@/app/studio/questions/change-words'
import { touchedRows } from '@/app/studio/questions/look'
import { replayQuestionAction } from '@/app/studio/questions/replay-action'
import { RiskNote } from '@/app/studio/risk-note'
import { TextForm } from '@/components/calls/text-form'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import { TouchedList } from '@/components/knowledge/question/touched-list'
import { ReplayPanel } from '@/components/knowledge/replay-panel'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import type { ActorPerson } from '@/lib/auth/session'
import { lostAnswers } from '@/lib/knowledge/question-use'
import type { StudioQuestion } from '@/lib/knowledge/read-question'
import { catalogue } from '@/lib/messages/catalogue'
import { publishQuestionAction, returnQuestionAction, withdrawQuestionAction } from './review-actions'

const lostIn = (uses: StudioQuestion['uses'], next: StudioQuestion['content']) =>
  uses.map((use) => ({ ...use, lost: lostAnswers(use, next) }))

type Props = {
  actor: ActorPerson
  question: StudioQuestion
  proposed: NonNullable<StudioQuestion['proposed']>
}

/** A change of a question that waits: what would be asked, whom it touches, and what this person may make of it. */
export async function ProposedQuestion({ actor, question, proposed }: Props) {
  const { id, content, uses, seen } = question
  const { by, at, note, key } = proposed
  const t = await getTranslations('questions')
  const p = await getTranslations('studio.problem')
  const locale = await pageLocale()
  const date = (await getFormatter()).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const changes = await namedQuestionChanges(content, proposed.content, locale)
  const maySecond = can(actor, 'question.publish', { risk: 'high', authorId: by.id })
  const rows = await touchedRows(lostIn(uses, proposed.content), content, locale)
  const fields = { questionId: id, key }
  const { replay } = catalogue[locale].entry
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid min-w-0 gap-5">
        <Card className="grid gap-4">
          <div>
            <h2>{t('review.title')}</h2>
            <p className="text-muted">{t('review.by', { name: by.name, date })}</p>
          </div>
          {note ? <p className="whitespace-pre-line rounded-lg bg-sunken px-3 py-2">{note}</p> : null}
          <p className="text-muted">{t('review.hint')}</p>
          {changes.length > 0 ? (
            <ChangeList changes={changes} words={{ before: p('before'), after: p('after'), nothing: p('nothing') }} />
          ) : (
            <p className="text-muted">{t('review.none')}</p>
          )}
        </Card>
        <Card className="grid gap-3">
          <h2>{t('touched')}</h2>
          <TouchedList rows={rows} label={t('touched')} />
        </Card>
      </div>
      <div className="grid min-w-0 gap-5">
        <RiskNote entry={question} />
        <Card className="grid gap-4">
          {maySecond ? (
            <>
              <StepButton
                action={publishQuestionAction}
                fields={{ ...fields, seen }}
                label={t('review.publish')}
                hint={t('review.publishHint')}
                blocked={null}
              />
              <TextForm
                action={returnQuestionAction}
                fields={fields}
                look="secondary"
                words={{ label: t('review.why'), submit: t('review.return') }}
              />
            </>
          ) : by.id === actor.id ? (
            <>
              <Message>{t('review.waits')}</Message>
              <StepButton
                action={withdrawQuestionAction}
                fields={fields}
                look="secondary"
                label={t('review.withdraw')}
                hint={t('review.withdrawHint')}
                blocked={null}
              />
            </>
          ) : (
            <Message>{t('review.refused.not-permitted')}</Message>
          )}
        </Card>
        {maySecond ? (
          <Card>
            <ReplayPanel
              about={{ id, content: JSON.stringify(proposed.content) }}
              replay={replayQuestionAction}
              words={{ ...replay, hint: replay.questionHint }}
            />
          </Card>
        ) : null}
      </div>
    </div>
  )
}
