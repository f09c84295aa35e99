import { getTranslations } from 'next-intl/server'
import { StepCard } from '@/app/step-card'
import { OutcomeCard } from '@/components/diagnosis/outcome-card'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import { answerAction, attemptAction } from './actions'

/** The one thing to do now. */
export async function StepScreen({ view }: { view: DiagnosisView }) {
  const t = await getTranslations('diagnosis')
  const { screen, id } = view
  switch (screen.kind) {
    case 'question':
    case 'solution':
    case 'instruction':
      return (
        <StepCard
          diagnosisId={id}
          screen={screen}
          treeTitle={view.treeTitle ?? ''}
          answer={answerAction}
          attempt={attemptAction}
        />
      )
    case 'handOver':
      return (
        <OutcomeCard icon={'icon-headset'} tone="accent" title={t('handOver.title')}>
          <p>{t(`handOver.${screen.why}`)}</p>
          <p className="text-muted">{t('handOver.text')}</p>
          <ButtonLink href={`/diagnose/${id}/call`} size="large">
            {t('handOver.go')}
          </ButtonLink>
        </OutcomeCard>
      )
    case 'solved':
      return (
        <OutcomeCard icon={'icon-circle-check'} tone="good" title={t('solvedTitle')}>
          <p>{t('solvedText', { title: screen.title })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/">{t('another')}</ButtonLink>
            <Form action={attemptAction}>
              <input type="hidden" name="diagnosisId" value={id} />
              {'solution' in screen ? (
                <input type="hidden" name="solution" value={screen.solution} />
              ) : (
                <input type="hidden" name="instruction" value={screen.instruction} />
              )}
              <Submit name="result" value="notSolved" look="secondary">
                {t('notSolvedAfterAll')}
              </Submit>
            </Form>
          </div>
        </OutcomeCard>
      )
  }
}
