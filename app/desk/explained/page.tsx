import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { type ExplainedCall, listExplained } from '@/lib/sessions/list-explained'
import { offerAction } from './actions'

type Props = { searchParams: Promise<{ offered?: string; refused?: string }> }

const refusals = ['not-found', 'not-permitted', 'wrong-state', 'not-saved'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('explained'))('title') }
}

async function ExplainedRow({ call }: { call: ExplainedCall }) {
  const t = await getTranslations('explained')
  const format = await getFormatter()
  const { number, title, caller, assignee, isMine, problem, probability, offeredAt } = call
  const share = format.number(probability, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <li className="grid gap-3 rounded-2xl border border-line bg-surface p-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="grid min-w-0 gap-1">
        <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base">
          <Link href={`/desk/calls/${number}`} prefetch={false} className="underline underline-offset-2">
            {`#${number} ${title}`}
          </Link>
          {isMine ? <Badge tone="accent">{t('mine')}</Badge> : null}
        </h2>
        <p className="text-sm text-muted">{[caller, assignee ?? t('nobody')].join(' · ')}</p>
        <p>
          <Link href={`/problems/${problem.id}`} prefetch={false} className="font-medium underline underline-offset-2">
            {problem.title}
          </Link>{' '}
          <span className="text-sm text-muted">{t('probability', { share })}</span>
        </p>
      </div>
      {offeredAt ? (
        <p className="text-sm text-muted">
          {t('offeredAt', { at: format.dateTime(offeredAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </p>
      ) : (
        <Form action={offerAction}>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="problemId" value={problem.id} />
          <Submit look="secondary" aria-label={t('offerAbout', { number: String(number), problem: problem.title })}>
            {t('offer')}
          </Submit>
        </Form>
      )}
    </li>
  )
}

export default async function ExplainedPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'call.contact', null)) notFound()
  const { offered, refused } = await searchParams
  const t = await getTranslations('explained')
  const refusal = refusals.find((each) => each === refused)
  const calls = await listExplained(actor, await pageLocale(), new Date())
  return (
    <div className="grid gap-5">
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      {offered && /^\d{1,10}$/.test(offered) ? (
        <Message tone="good">{t('offered', { number: offered })}</Message>
      ) : null}
      {refusal ? <Message tone="bad">{t(`refused.${refusal}`)}</Message> : null}
      {calls.length === 0 ? (
        <Card className="grid justify-items-center gap-2 py-12 text-center">
          <span aria-hidden className="icon-lightbulb size-10 text-muted" />
          <p className="text-lg font-semibold">{t('none')}</p>
          <p className="text-muted">{t('noneHint')}</p>
        </Card>
      ) : (
        <ul className="grid gap-3">
          {calls.map((call) => (
            <ExplainedRow key={call.number} call={call} />
          ))}
        </ul>
      )}
    </div>
  )
}
