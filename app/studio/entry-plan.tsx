import { getFormatter, getTranslations } from 'next-intl/server'
import { StepButton } from '@/components/knowledge/step-button'
import { CheckField } from '@/components/ui/check-field'
import { TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import type { ActorPerson } from '@/lib/auth/session'
import { readPlan } from '@/lib/knowledge/plan-publication'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import { cancelPlanAction, planAction } from './entry-actions'

type Props = {
  actor: ActorPerson
  kind: EntryKind
  id: string
  version: number
  /** Why it cannot be published now, nor later; null if it can. */
  blocked: string | null
  mayCorrect: boolean
}

const refusals = ['not-permitted', 'needs-second-person', 'not-found', 'has-gaps'] as const

/** When it is to be published, if not now: planned, or to be planned. */
export async function EntryPlan({ actor, kind, id, version, blocked, mayCorrect }: Props) {
  const t = await getTranslations('entry.plan')
  const refused = await getTranslations('entry.refused')
  const problem = await getTranslations('studio.problem')
  const format = await getFormatter()
  const fields = { kind, id, version: String(version) }
  const plan = await readPlan(actor, { kind, id, version })
  const refusal = refusals.find((each) => each === plan?.refusal)
  if (plan) {
    const at = format.dateTime(plan.at, { dateStyle: 'full', timeStyle: 'short' })
    return (
      <section className="grid gap-3" aria-label={t('title')}>
        <Message tone={refusal ? 'bad' : 'info'}>
          {refusal ? t('failed', { at, why: refused(refusal) }) : t('planned', { at, name: plan.by })}
        </Message>
        <StepButton
          action={cancelPlanAction}
          fields={fields}
          look="secondary"
          label={t('cancel')}
          hint={t('cancelHint')}
          blocked={null}
        />
      </section>
    )
  }
  if (blocked) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{t('title')}</summary>
      <StepButton
        action={planAction}
        fields={fields}
        look="secondary"
        label={t('submit')}
        hint={t('hint')}
        blocked={null}
      >
        <TextField label={t('at')} name="at" id={`plan-${id}`} type="datetime-local" required />
        {mayCorrect ? (
          <CheckField name="correction" label={problem('correction')} hint={problem('correctionHint')} />
        ) : null}
      </StepButton>
    </details>
  )
}
