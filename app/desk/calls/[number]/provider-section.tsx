import { randomUUID } from 'node:crypto'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { promiseItems } from '@/app/promise-items'
import { CallTimeline } from '@/components/calls/call-timeline'
import { PromiseCard } from '@/components/calls/promise-card'
import { PartForm } from '@/components/desk/part-forms'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { type PartView, readParts } from '@/lib/calls/read-parts'
import { changeLinkAction, tellProviderAction, withdrawPartAction } from './provider-actions'
import { partItems } from './thread-items'

/** What providers were asked on this call: their private thread, their times and their link. */
export async function ProviderSection({ call }: { call: { id: string; number: number } }) {
  const now = new Date()
  const parts = await readParts(await requireActor(), call.id, await pageLocale(), now)
  if (parts.length === 0) return null
  return (
    <section id="provider" className="grid scroll-mt-4 gap-4">
      {await Promise.all(parts.map((part) => <Part key={part.id} part={part} number={call.number} now={now} />))}
    </section>
  )
}

async function Part({ part, number, now }: { part: PartView; number: number; now: Date }) {
  const t = await getTranslations('providers.part')
  const column = await getTranslations('contracts.column')
  const { provider, state } = part
  return (
    <Card className="grid gap-4">
      <div>
        <h2 className="flex flex-wrap items-center gap-3">
          {t('with', { provider })}
          <Badge tone={state === 'done' ? 'good' : state === 'refused' ? 'bad' : 'accent'}>{t(`state.${state}`)}</Badge>
        </h2>
        <p className="text-sm text-muted">{t('private')}</p>
      </div>
      <CallTimeline label={t('thread', { provider })} items={await partItems(part.thread)} />
      {part.promises.length > 0 ? (
        <PromiseCard
          title={(await getTranslations('providers.own'))('times')}
          items={await promiseItems(part.promises, now)}
          columns={{ when: column('when'), what: column('what'), counted: column('counted'), sum: column('sum') }}
        />
      ) : null}
      {can(await requireActor(), 'call.askProvider', null) ? <PartSteps part={part} number={number} now={now} /> : null}
    </Card>
  )
}

async function PartSteps({ part, number, now }: { part: PartView; number: number; now: Date }) {
  const t = await getTranslations('providers.part')
  const format = await getFormatter()
  const { id: partId, provider, state } = part
  if (state === 'withdrawn' || state === 'refused') return null
  const hidden = { number: String(number), partId }
  const date = format.dateTime(part.linkUntil, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <PartForm
        key={part.thread.length}
        action={tellProviderAction}
        hidden={{ ...hidden, key: randomUUID() }}
        submit={t('send')}
        field={{ name: 'text', label: t('write', { provider }), id: `tell-${partId}` }}
      />
      <p className="text-sm text-muted">
        {part.isRevoked ? t('linkRevoked') : part.linkUntil < now ? t('linkOver') : t('link', { date })}{' '}
        {part.token ? (
          <a className="text-accent-strong underline" href={`/provider/${part.token}`} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        ) : null}
      </p>
      <div className="flex flex-wrap gap-3">
        <PartForm action={changeLinkAction} hidden={{ ...hidden, what: 'renewed' }} submit={t('renew')} />
        {part.token ? (
          <PartForm action={changeLinkAction} hidden={{ ...hidden, what: 'revoked' }} submit={t('revoke')} />
        ) : null}
      </div>
      {state === 'done' ? null : (
        <details>
          <summary className="flex min-h-11 items-center text-accent-strong underline underline-offset-2">
            {t('withdraw')}
          </summary>
          <PartForm
            action={withdrawPartAction}
            hidden={hidden}
            submit={t('withdraw')}
            field={{ name: 'reason', label: t('withdrawReason'), id: `withdraw-${partId}` }}
          />
        </details>
      )}
    </>
  )
}
