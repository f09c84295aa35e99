import { getFormatter, getTranslations } from 'next-intl/server'
import { FiguresGrid } from '@/components/knowledge/figures-grid'
import { StepButton } from '@/components/knowledge/step-button'
import { Badge, type Tone } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { LearningRun, LearningView } from '@/lib/learning/read-learning'
import { learnAction } from './actions'

const tones: Record<LearningRun['verdict'], Tone> = { used: 'good', worse: 'bad', tooFew: 'plain' }

/** What the bank has learned from confirmed calls, and how that compares with what its authors wrote. */
export async function LearningSection({ learning }: { learning: LearningView }) {
  const t = await getTranslations('studio.engine')
  const format = await getFormatter()
  const { lessons, confirmed, runs, mayLearn } = learning
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const sureness = (loss: number) => percent(Math.exp(-loss))
  const [last] = runs
  return (
    <Card className="grid gap-5">
      <div className="grid gap-1">
        <h2>{t('learning')}</h2>
        <p className="text-muted">{t('learningHint')}</p>
      </div>
      <p>
        {t('confirmed', { count: confirmed })} {t('lessons', { count: lessons })}
      </p>
      {last && last.judged > 0 ? (
        <FiguresGrid
          caption={t('compared', { count: last.judged })}
          first={t('compared', { count: last.judged })}
          columns={[t('authored'), t('learned')]}
          rows={[
            { key: 'right', title: t('right'), cells: [percent(last.authoredRight), percent(last.learnedRight)] },
            { key: 'sure', title: t('sure'), cells: [sureness(last.authoredLoss), sureness(last.learnedLoss)] },
          ]}
        />
      ) : null}
      {runs.length > 0 ? (
        <ol aria-label={t('runs')} className="grid gap-2 text-sm">
          {runs.map(({ id, at, verdict, sessions }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>
              <span className="text-muted">
                {t('run', { at: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }), count: sessions })}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t('noRuns')}</p>
      )}
      {mayLearn ? (
        <div className="max-w-sm">
          <StepButton
            action={learnAction}
            fields={{}}
            label={t('learnNow')}
            hint={t('learnNowHint')}
            blocked={confirmed === 0 && lessons === 0 ? t('nothingConfirmed') : null}
          />
        </div>
      ) : null}
    </Card>
  )
}
