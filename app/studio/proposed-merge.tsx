import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import type { ActorPerson } from '@/lib/auth/session'
import type { Proposal } from '@/lib/knowledge/proposed-merges'
import { withdrawMergeAction } from './withdraw-action'

type Props = {
  actor: ActorPerson
  proposal: Proposal
  intoTitle: string
  carryOut: (form: FormData) => Promise<void>
  /** What it would change. */
  children: ReactNode
}

/** A merge that waits for a second person: what it would do, and what this person may make of it. */
export async function ProposedMerge({ actor, proposal, intoTitle, carryOut, children }: Props) {
  const t = await getTranslations('merge')
  const date = (await getFormatter()).dateTime(proposal.at, { dateStyle: 'medium', timeStyle: 'short' })
  const { kind, from, into, version, answers, by } = proposal
  const maySecond = can(actor, 'merge.carryOut', { proposedById: by.id })
  const fields = Object.entries(answers).map(([answer, now]) => [`answer:${answer}`, now] as const)
  return (
    <Card className="grid gap-5">
      <div>
        <h2>{t('proposed', { title: intoTitle })}</h2>
        <p className="text-sm text-muted">{t('proposedBy', { name: by.name, date })}</p>
      </div>
      {children}
      {maySecond ? null : <Message>{t('waits')}</Message>}
      <div className="flex flex-wrap gap-3">
        {maySecond ? (
          <Form action={carryOut}>
            {[['from', from], ['into', into], ['version', String(version)], ...fields].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Submit>{t('merge')}</Submit>
          </Form>
        ) : null}
        <Form action={withdrawMergeAction}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="from" value={from} />
          <Submit look="secondary">{maySecond ? t('turnDown') : t('withdraw')}</Submit>
        </Form>
      </div>
    </Card>
  )
}
