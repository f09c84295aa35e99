import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { requireActor } from '@/lib/auth/session'
import { listRules, type StoredRule } from '@/lib/routing/read-rules'
import { moveRuleAction } from './actions'
import { conditionWords, ruleChoices } from './rule-words'
import { TryRoute } from './try-route'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('rules') }
}

export default async function RoutingPage({ searchParams }: Props) {
  const actor = await requireActor()
  const listed = await listRules(actor)
  if (!listed.ok) notFound()
  const rules = listed.value
  const asked = await searchParams
  const t = await getTranslations('routing')
  const choices = await ruleChoices(actor)
  const done = (['ruleSaved', 'removed'] as const).find((each) => each === asked.done)
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('rules')}</h1>
        <ButtonLink href="/admin/routing/new">{t('addRule')}</ButtonLink>
      </div>
      {done ? <Message tone="good">{t(done)}</Message> : null}
      {asked.refused ? <Message tone="bad">{t('refused.not-saved')}</Message> : null}
      <p className="max-w-prose text-muted">{t('rulesIntro')}</p>
      {rules.length === 0 ? <Card>{t('noRules')}</Card> : null}
      <ol className="grid gap-2">
        {rules.map((rule, index) => (
          <li
            key={rule.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3"
          >
            <span className="w-6 text-muted tabular-nums">{index + 1}</span>
            <Link
              href={`/admin/routing/${rule.id}`}
              prefetch={false}
              className="min-w-0 flex-1 basis-60 hover:text-accent-strong"
            >
              <span className="block font-semibold">
                {conditionWords(rule, choices).join(' · ') || t('everything')}
              </span>
              <span className="block text-sm text-muted">
                {t('leadsTo', { group: rule.target.name, level: t(`level.${rule.target.level}`) })}
              </span>
            </Link>
            <Move rule={rule} direction="up" number={index + 1} disabled={index === 0} />
            <Move rule={rule} direction="down" number={index + 1} disabled={index === rules.length - 1} />
          </li>
        ))}
      </ol>
      <TryRoute asked={asked} choices={choices} rules={rules} />
    </div>
  )
}

type MoveProps = { rule: StoredRule; direction: 'up' | 'down'; number: number; disabled: boolean }

async function Move({ rule, direction, number, disabled }: MoveProps) {
  const t = await getTranslations('routing')
  return (
    <Form action={moveRuleAction}>
      <input type="hidden" name="id" value={rule.id} />
      <input type="hidden" name="direction" value={direction} />
      <Submit look="quiet" size="small" disabled={disabled}>
        <span aria-hidden className={`${direction === 'up' ? 'icon-arrow-up' : 'icon-arrow-down'} size-5`} />
        <span className="sr-only">{t(direction, { number: String(number) })}</span>
      </Submit>
    </Form>
  )
}
