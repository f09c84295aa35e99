import { getFormatter, getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { ListedSuggestion } from '@/lib/suggestions/list-suggestions'
import { decideAction } from './actions'

const looks = { plan: 'primary', finish: 'primary', decline: 'quiet' } as const

/** One suggestion: what it would bring, what was decided and why, and what came of it. */
export async function SuggestionCard({
  suggestion,
  service,
}: {
  suggestion: ListedSuggestion
  service: string | null
}) {
  const t = await getTranslations('suggestions')
  const format = await getFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  const { id, version, title, text, benefit, author, owner, decision, decidedAt, doneAt, effect, steps } = suggestion
  const needsReason = steps.includes('plan') || steps.includes('decline')
  return (
    <li className="grid content-start gap-2 rounded-2xl border border-line bg-surface p-4">
      <h3 className="text-base">{title}</h3>
      {text ? <p className="whitespace-pre-line">{text}</p> : null}
      <p>
        <span className="text-muted">{t('benefit')}:</span> {benefit}
      </p>
      <p className="text-sm text-muted">
        {[
          t('by', { name: author, date: day(suggestion.createdAt) }),
          service,
          owner ? t('owner', { name: owner }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {decision && decidedAt ? (
        <p className="rounded-lg bg-sunken px-3 py-2">
          <span className="text-muted">{t('decided', { date: day(decidedAt) })}:</span> {decision}
        </p>
      ) : null}
      {doneAt ? (
        <p className="text-good">
          {effect ? t('effect', { ...effect, days: effect.days }) : t('tooEarly', { date: day(doneAt) })}
        </p>
      ) : null}
      {steps.length > 0 ? (
        <Form action={decideAction} className="grid gap-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          {needsReason ? <TextField label={t('reason')} id={`reason-${id}`} name="reason" maxLength={1000} /> : null}
          <div className="flex flex-wrap gap-2">
            {steps.map((step) => (
              <Submit key={step} name="step" value={step} look={looks[step]} size="small">
                {t(`step.${step}`)}
              </Submit>
            ))}
          </div>
        </Form>
      ) : null}
    </li>
  )
}
