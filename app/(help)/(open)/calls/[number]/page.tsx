import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { fileRefusal } from '@/app/file-words'
import { pageLocale } from '@/app/locale'
import { ownPromise } from '@/app/promise-items'
import { requestRows } from '@/app/request-rows'
import { timelineItems } from '@/app/timeline-items'
import { traceRows } from '@/app/trace-rows'
import { currentViewer } from '@/app/viewer'
import { CallTimeline } from '@/components/calls/call-timeline'
import { FileForm } from '@/components/calls/file-form'
import { StateBadge } from '@/components/calls/state-badge'
import { TextForm } from '@/components/calls/text-form'
import { TraceSummary } from '@/components/calls/trace-summary'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { isOpen } from '@/lib/calls/call-states'
import { readCall } from '@/lib/calls/read-call'
import { whereElse } from '@/lib/contracts/contract-level'
import { readPromises } from '@/lib/contracts/read-promises'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { cancelAction, confirmAction, messageAction, rejectAction } from './actions'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<{ opened?: string; sent?: string; refused?: string; files?: string }>
}

const read = cache(async (number: string) => {
  const actor = await requireActor()
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound()
  const view = (await readCall(actor, Number(number))) ?? notFound()
  // This page is the caller's; agents have one of their own, which marks what is internal.
  if (!view.isCaller) redirect(`/desk/calls/${number}`)
  return view
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('number', { number: String((await read((await params).number)).call.number) }) }
}

export default async function CallPage({ params, searchParams }: Props) {
  const { call, timeline } = await read((await params).number)
  const { opened, sent, refused, files } = await searchParams
  const work = await getTranslations('work')
  const t = await getTranslations('calls')
  const format = await getFormatter()
  const locale = await pageLocale()
  const view = call.diagnosisId === null ? null : await readDiagnosis(await currentViewer(), call.diagnosisId, locale)
  const rows = [...(view ? await traceRows(view, { causes: false }) : []), ...(await requestRows(call, locale))]
  const elsewhere = await whereElse(call)
  const promise = await ownPromise(
    await readPromises({ number: call.number, outOfScope: elsewhere !== null }, locale, new Date()),
  )
  const contracts = await getTranslations('contracts')
  const isOver = call.state === 'closed' || call.state === 'cancelled'
  const isRefusal = refused === 'wrong-state' || refused === 'changed-meanwhile' || refused === 'not-permitted'
  const own = { number: String(call.number), version: String(call.version) }
  return (
    <div className="grid gap-6">
      {opened ? <Message tone="good">{t('opened')}</Message> : null}
      {sent ? <Message tone="good">{t('sent')}</Message> : null}
      {files === 'added' ? <Message tone="good">{work('done.files')}</Message> : null}
      {isRefusal ? <Message tone="warn">{t(`refused.${refused}`)}</Message> : null}
      <header className="grid gap-2">
        <p className="text-muted">{t('number', { number: String(call.number) })}</p>
        <h1>{call.title}</h1>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <StateBadge state={call.state} label={t(`state.${call.state}`)} />
          {t('openedAt', { date: format.dateTime(call.createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </p>
        {promise ? <p>{promise}</p> : null}
      </header>
      {elsewhere ? (
        <Message tone="warn">
          <p>{contracts('outOfScopeText')}</p>
          <p className="font-semibold">{elsewhere}</p>
        </Message>
      ) : null}
      {call.state === 'resolved' ? (
        <Card className="grid gap-5">
          <h2>{t('confirmTitle')}</h2>
          <TextForm
            action={confirmAction}
            fields={own}
            optional
            rows={2}
            words={{ label: t('confirmWords'), submit: t('confirm'), sure: t('sureWorks') }}
          />
          <TextForm
            action={rejectAction}
            fields={own}
            look="secondary"
            words={{ label: t('rejectReason'), submit: t('reject'), sure: t('sureBroken') }}
          />
        </Card>
      ) : null}
      {rows.length > 0 || call.description ? (
        <Card className="grid gap-4">
          {call.description ? <p className="whitespace-pre-line">{call.description}</p> : null}
          <TraceSummary rows={rows} />
        </Card>
      ) : null}
      <section id="history" className="grid gap-4">
        <h2>{t('history')}</h2>
        <CallTimeline label={t('history')} items={await timelineItems(timeline, '')} />
      </section>
      <Card>
        <TextForm
          action={messageAction}
          fields={{ key: randomUUID(), number: own.number }}
          look="secondary"
          words={
            isOver
              ? { label: t('replyClosed'), hint: t('replyClosedHint'), submit: t('send') }
              : { label: t('message'), hint: t('messageHint'), submit: t('send') }
          }
        />
      </Card>
      {isOver ? null : (
        <Card>
          <FileForm
            fields={{ key: randomUUID(), number: own.number, from: 'calls' }}
            refused={await fileRefusal(files)}
            words={{
              label: work('files.label'),
              hint: work('files.hint'),
              paste: work('files.pasted', { names: '{names}' }),
              submit: work('files.submit'),
            }}
          />
        </Card>
      )}
      {isOpen(call.state) ? (
        <details>
          <summary className="flex min-h-11 items-center text-accent-strong underline underline-offset-2">
            {t('cancel')}
          </summary>
          <TextForm
            action={cancelAction}
            fields={own}
            look="danger"
            words={{ label: t('cancelReason'), submit: t('cancel') }}
          />
        </details>
      ) : null}
    </div>
  )
}
