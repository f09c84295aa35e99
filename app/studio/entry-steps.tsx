import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { TextForm } from '@/components/calls/text-form'
import { ArchiveDialog } from '@/components/knowledge/editor/archive-dialog'
import { ReplayPanel } from '@/components/knowledge/replay-panel'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import { CheckField } from '@/components/ui/check-field'
import type { ActorPerson } from '@/lib/auth/session'
import type { Risk } from '@/lib/knowledge/entry-risk'
import type { EntryKind, EntryStep, ProblemState, StepRefusal } from '@/lib/knowledge/problem-states'
import { catalogue } from '@/lib/messages/catalogue'
import { archiveAction, publishAction, rollBackAction, sendBackAction } from './entry-actions'
import { EntryPlan } from './entry-plan'
import { replayAction } from './replay-action'

type Props = {
  actor: ActorPerson
  kind: EntryKind
  entry: {
    id: string
    version: number
    state: ProblemState
    refusals: Record<EntryStep, StepRefusal | null>
    gaps: unknown[]
    live: unknown
    /** Which revision a roll-back would bring back. */
    former: number | null
    risk: Risk
  }
  /** The reader wrote it: they take it back, others send it back. */
  isOwn: boolean
}

/** What can be done with an entry now, and why the rest cannot. */
export async function EntrySteps({ actor, kind, entry, isOwn }: Props) {
  const t = await getTranslations('studio.problem')
  const own = await getTranslations(`studio.${kind}`)
  const tree = await getTranslations('studio.tree')
  const { id, version, state, refusals, gaps, live, former, risk } = entry
  const fields = { kind, id, version: String(version) }
  const blocked = refusals.publish
    ? t(`blocked.${refusals.publish}`, { risk: t(`riskWord.${risk.level}`) })
    : gaps.length > 0
      ? t('blocked.gaps')
      : null
  const rollsBack = refusals.rollBack === null && former !== null
  if (refusals.edit === 'not-permitted') return null
  if (state !== 'inReview' && refusals.archive !== null && !rollsBack) return null
  const steps = (
    <Card className="grid gap-5">
      <h2>{t('next')}</h2>
      {state === 'inReview' ? (
        <>
          <StepButton
            action={publishAction}
            fields={fields}
            label={t('publish')}
            hint={own('publishHint')}
            blocked={blocked}
          >
            {live && kind === 'problem' ? (
              <CheckField name="correction" label={t('correction')} hint={t('correctionHint')} />
            ) : null}
          </StepButton>
          <EntryPlan {...{ actor, kind, id, version, blocked }} mayCorrect={Boolean(live) && kind === 'problem'} />
          {refusals.sendBack === null ? (
            <TextForm
              action={sendBackAction}
              fields={fields}
              look="secondary"
              words={{
                label: isOwn ? t('takeBackNote') : t('sendBackNote'),
                submit: isOwn ? t('takeBack') : t('sendBack'),
              }}
            />
          ) : null}
        </>
      ) : null}
      {rollsBack ? (
        <StepButton
          action={rollBackAction}
          fields={fields}
          label={tree('rollBack', { number: former })}
          hint={tree('rollBackHint')}
          blocked={null}
        />
      ) : null}
      {refusals.archive === null ? (
        <ArchiveDialog open={t('archive')} title={own('archiveTitle')} text={own('archiveText')} cancel={t('cancel')}>
          <TextForm
            action={archiveAction}
            fields={fields}
            look="danger"
            words={{ label: t('archiveReason'), submit: t('archiveConfirm') }}
          />
        </ArchiveDialog>
      ) : null}
    </Card>
  )
  if (state !== 'draft' && state !== 'inReview') return steps
  return (
    <>
      <Card>
        <ReplayPanel about={{ kind, id }} replay={replayAction} words={catalogue[await pageLocale()].entry.replay} />
      </Card>
      {steps}
    </>
  )
}
