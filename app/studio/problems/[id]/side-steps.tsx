import { getTranslations } from 'next-intl/server'
import { TextForm } from '@/components/calls/text-form'
import { ArchiveDialog } from '@/components/knowledge/editor/archive-dialog'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import { CheckField } from '@/components/ui/check-field'
import type { ActorPerson } from '@/lib/auth/session'
import type { StudioProblem } from '@/lib/knowledge/read-problem'
import { archiveAction, publishAction, sendBackAction } from './actions'

/** What can be done with a known problem now, and why the rest cannot. */
export async function SideSteps({ problem, actor }: { problem: StudioProblem; actor: ActorPerson }) {
  const t = await getTranslations('studio.problem')
  const { id, version, state, refusals, gaps, content, revisions } = problem
  const fields = { problemId: id, version: String(version) }
  const risk = t(`riskWord.${content.risk}`)
  const isOwn = revisions[0]?.authorId === actor.id
  const publishBlocked = refusals.publish
    ? t(`blocked.${refusals.publish}`, { risk })
    : gaps.length > 0
      ? t('blocked.gaps')
      : null
  const mayAct = refusals.edit !== 'not-permitted'
  if (!mayAct || (state !== 'inReview' && refusals.archive !== null)) return null
  return (
    <Card className="grid gap-5">
      <h2>{t('next')}</h2>
      {state === 'inReview' ? (
        <>
          <StepButton
            action={publishAction}
            fields={fields}
            label={t('publish')}
            hint={t('publishHint')}
            blocked={publishBlocked}
          >
            {problem.live ? <CheckField name="correction" label={t('correction')} hint={t('correctionHint')} /> : null}
          </StepButton>
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
      {refusals.archive === null ? (
        <ArchiveDialog open={t('archive')} title={t('archiveTitle')} text={t('archiveText')} cancel={t('cancel')}>
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
}
