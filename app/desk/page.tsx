import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { LiveDesk } from '@/components/desk/live-desk'
import { ManyForm } from '@/components/desk/many-form'
import { QueueKeys } from '@/components/desk/queue-keys'
import { QueueTable } from '@/components/desk/queue-table'
import { QueueTabs } from '@/components/desk/queue-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { listColleagues } from '@/lib/calls/assign-call'
import { countQueues, type QueueName, queuesFor, readQueue } from '@/lib/calls/list-calls'
import { narrowingEntries } from '@/lib/calls/queue-filter'
import { countNewlyExplained } from '@/lib/sessions/list-explained'
import { Filters } from './filters'
import { keyLines, keyWords } from './key-words'
import { manyAction } from './many-action'
import { ManyNews } from './many-news'
import { narrowingOf, placeOf, queueHref } from './queue-href'
import { queueRows } from './queue-rows'

type Props = {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  const queues = queuesFor(actor)
  const asked = await searchParams
  const queue = queues.find((each) => each === asked.queue) ?? queues[0] ?? notFound()
  const after = placeOf(asked.after)
  const narrow = narrowingOf(asked)
  const now = new Date()
  const locale = await pageLocale()
  const [{ rows, next }, counts, explained] = await Promise.all([
    readQueue(actor, queue, after, now, narrow),
    countQueues(actor, now),
    countNewlyExplained(actor),
  ])
  const t = await getTranslations('desk')
  const format = await getFormatter()
  const countOf = (name: QueueName) => counts.find((each) => each.queue === name)?.count
  const worksOnMany = can(actor, 'call.take', null)
  const mayRegister = can(actor, 'call.register', null)
  return (
    <div className="grid gap-5">
      <LiveDesk call={null} since={now.getTime()} locale={locale} words={{ alsoHere: '' }} />
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto">{t('title')}</h1>
        <QueueKeys
          words={keyWords(t)}
          lines={keyLines(t, { mayRegister })}
          registerHref={mayRegister ? '/desk/register' : null}
        />
        {explained > 0 ? (
          <ButtonLink href="/desk/explained" look="secondary">
            <span aria-hidden className="icon-lightbulb size-5" />
            {t('explained', { count: explained })}
          </ButtonLink>
        ) : null}
        {can(actor, 'template.edit', null) && !can(actor, 'call.contact', null) ? (
          <ButtonLink href="/desk/templates" look="secondary">
            {(await getTranslations('work.templates'))('title')}
          </ButtonLink>
        ) : null}
        {mayRegister ? (
          <ButtonLink href="/desk/register">
            <span aria-hidden className="icon-phone-call size-5" />
            {t('register')}
          </ButtonLink>
        ) : null}
      </header>
      <QueueTabs
        label={t('queues')}
        current={queue}
        tabs={queues.map((id) => {
          const count = countOf(id)
          return {
            id,
            href: queueHref(id),
            label: t(`queue.${id}`),
            count: count === undefined ? null : format.number(count),
          }
        })}
      />
      <Filters
        queue={queue}
        narrow={narrow}
        asked={typeof asked.filter === 'string' ? asked.filter : undefined}
        now={now}
      />
      <ManyNews many={asked.many} undo={asked.undo} hidden={[['queue', queue], ...narrowingEntries(narrow)]} />
      {worksOnMany && rows.length > 0 ? (
        <ManyForm
          id="many"
          action={manyAction}
          hidden={[['queue', queue], ...narrowingEntries(narrow)]}
          colleagues={(await listColleagues(actor)).map(({ id, name }) => ({ value: id, label: name }))}
          words={{ title: t('bulk.title'), take: t('bulk.take'), to: t('bulk.to'), give: t('bulk.give') }}
        />
      ) : null}
      {rows.length === 0 ? (
        <Card className="grid justify-items-center gap-2 py-12 text-center">
          <span aria-hidden className="icon-inbox size-10 text-muted" />
          <p className="text-lg font-semibold">{t('queueEmpty')}</p>
          <p className="text-muted">{t('queueEmptyHint')}</p>
        </Card>
      ) : (
        <QueueTable
          rows={await queueRows(queue, rows, now)}
          formId={worksOnMany ? 'many' : null}
          words={{
            caption: t(`queue.${queue}`),
            nobody: t('nobody'),
            newToUs: t('newToUs'),
            choose: t('bulk.choose', { number: '{number}' }),
            columns: {
              call: t('column.call'),
              caller: t('column.caller'),
              service: t('column.service'),
              priority: t('column.priority'),
              state: t('column.state'),
              level: t('column.level'),
              assignee: t('column.assignee'),
              due: t('column.due'),
              age: t('column.age'),
            },
          }}
        />
      )}
      {after || next ? (
        <nav aria-label={t('nextPage')} className="flex flex-wrap gap-3">
          {after ? (
            <ButtonLink href={queueHref(queue, narrow)} look="quiet">
              {t('newest')}
            </ButtonLink>
          ) : null}
          {next ? (
            <ButtonLink href={queueHref(queue, narrow, { after: next })} look="secondary" className="ml-auto">
              {t('nextPage')}
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}
