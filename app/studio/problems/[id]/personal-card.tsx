import { getTranslations } from 'next-intl/server'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import type { PersonalWord } from '@/lib/knowledge/personal-places'
import type { StudioProblem } from '@/lib/knowledge/read-problem'
import { removePersonalAction } from './personal-action'

/** What a draft from a call says of its caller, marked before anyone reviews it. */
export async function PersonalCard({ problem, words }: { problem: StudioProblem; words: PersonalWord[] }) {
  if (words.length === 0) return null
  const t = await getTranslations('studio.personal')
  const { id, version, refusals } = problem
  return (
    <Card className="grid gap-3">
      <div>
        <h2>{t('title')}</h2>
        <p className="text-sm text-muted">{t('hint')}</p>
      </div>
      <ul className="grid gap-1.5">
        {words.map(({ kind, text, certain }) => (
          <li key={text}>
            <mark className="break-words rounded-sm bg-warn-soft px-1 font-medium text-warn">{text}</mark>{' '}
            <span className="text-sm text-muted">
              {certain ? t('certain', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`)}
            </span>
          </li>
        ))}
      </ul>
      {refusals.edit === 'not-permitted' ? null : (
        <StepButton
          action={removePersonalAction}
          fields={{ problemId: id, version: String(version) }}
          label={t('remove')}
          hint={t('removeHint')}
          blocked={refusals.edit === null ? null : t('sentBackFirst')}
        />
      )}
    </Card>
  )
}
