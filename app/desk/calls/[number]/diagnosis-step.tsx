import { getTranslations } from 'next-intl/server'
import { StepCard } from '@/app/step-card'
import { Fold } from '@/components/diagnosis/question-card'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { DiagnosisView } from '@/lib/sessions/read-diagnosis'
import type { Figures } from '@/lib/sessions/read-figures'
import { answerAction, attemptAction } from './diagnosis-actions'
import { StepFigures } from './figures'

type Props = { number: number; view: DiagnosisView; figures: Figures | null }

/** The next step of a call's diagnosis, for who solves it. */
export async function DiagnosisStep({ number, view, figures }: Props) {
  const t = await getTranslations('desk.diagnosis')
  const d = await getTranslations('diagnosis')
  const { screen, id } = view
  const attempt = attemptAction.bind(null, number)
  const isNow = view.at === view.trail.length
  const shownFigures = figures && isNow ? <StepFigures figures={figures} /> : null
  const weighed = shownFigures && screen.kind !== 'question' && (
    <Fold icon={<span aria-hidden className="icon-chart-no-axes-column size-5" />} title={t('figures')}>
      {shownFigures}
    </Fold>
  )
  switch (screen.kind) {
    case 'question':
    case 'solution':
    case 'instruction':
      return (
        <>
          <StepCard
            heading="h3"
            diagnosisId={id}
            screen={screen}
            treeTitle={view.treeTitle ?? ''}
            answer={answerAction.bind(null, number)}
            attempt={attempt}
            figures={shownFigures}
          />
          {weighed}
        </>
      )
    case 'handOver':
      return (
        <>
          <Card className="grid gap-2">
            <h3 className="flex items-center gap-2.5 text-xl">
              <span aria-hidden className="icon-headset size-6 text-accent" />
              {t('stuck.title')}
            </h3>
            <p>{d(`handOver.${screen.why}`)}</p>
            <p className="text-muted">{t('stuck.text')}</p>
          </Card>
          {weighed}
        </>
      )
    case 'solved':
      return (
        <Card className="grid gap-4">
          <h3 className="flex items-center gap-2.5 text-xl">
            <span aria-hidden className="icon-circle-check size-6 text-good" />
            {t('solvedTitle')}
          </h3>
          <p>{t('solvedText', { title: screen.title })}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="#resolve">{t('toResolve')}</ButtonLink>
            <Form action={attempt}>
              <input type="hidden" name="diagnosisId" value={id} />
              {'solution' in screen ? (
                <input type="hidden" name="solution" value={screen.solution} />
              ) : (
                <input type="hidden" name="instruction" value={screen.instruction} />
              )}
              <Submit name="result" value="notSolved" look="secondary">
                {t('notSolved')}
              </Submit>
            </Form>
          </div>
        </Card>
      )
  }
}
