import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { stepIndex } from '@/app/(help)/diagnose/[id]/read'
import { callKeyLines, keyWords } from '@/app/desk/key-words'
import { wordTones } from '@/app/desk/queue-rows'
import { serviceNames } from '@/app/desk/service-names'
import { pageLocale } from '@/app/locale'
import { promiseItems } from '@/app/promise-items'
import { requestRows } from '@/app/request-rows'
import { timelineItems } from '@/app/timeline-items'
import { traceRows } from '@/app/trace-rows'
import { CallTimeline } from '@/components/calls/call-timeline'
import { PromiseCard } from '@/components/calls/promise-card'
import { StateBadge } from '@/components/calls/state-badge'
import { TraceSummary } from '@/components/calls/trace-summary'
import { callKeys } from '@/components/desk/call-key-table'
import { CallKeys } from '@/components/desk/call-keys'
import { LiveDesk } from '@/components/desk/live-desk'
import { PriorityBadge } from '@/components/desk/priority-badge'
import { WriteForm } from '@/components/desk/write-form'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { isOpen } from '@/lib/calls/call-states'
import { isLevel0Only, whereElse } from '@/lib/contracts/contract-level'
import { readPromises } from '@/lib/contracts/read-promises'
import { writeAction } from './actions'
import { AskAgain } from './ask-again'
import { CallActions } from './call-actions'
import { CallNews } from './call-news'
import { CallerSection } from './caller-section'
import { ContactSection } from './contact-section'
import { DiagnosisSection } from './diagnosis-section'
import { GroupClocks } from './group-clocks'
import { ProviderSection } from './provider-section'
import { readCallDiagnosis, readDeskCall } from './read'
import { RefusedMessage } from './refused-message'
import { RelatedSection } from './related-section'
import { done, refusals } from './told'
import { UndoStep } from './undo-step'

type Params = Promise<{ number: string }>
type Asked = Partial<Record<'step' | 'done' | 'refused' | 'refusedStep' | 'work' | 'files', string>>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { call } = await readDeskCall((await params).number)
  return { title: `${(await getTranslations('calls'))('number', { number: String(call.number) })}: ${call.title}` }
}

export default async function DeskCallPage({ params, searchParams }: { params: Params; searchParams: Promise<Asked> }) {
  const now = new Date()
  const { call, timeline } = await readDeskCall((await params).number)
  const asked = await searchParams
  const actor = await requireActor()
  const t = await getTranslations('desk')
  const calls = await getTranslations('calls')
  const common = await getTranslations('common')
  const locale = await pageLocale()
  const format = await getFormatter()
  const contracts = await getTranslations('contracts')
  const level0Only = await isLevel0Only(call.organizationId)
  const elsewhere = await whereElse(call)
  const promises = await promiseItems(
    await readPromises({ number: call.number, outOfScope: elsewhere !== null }, locale, now),
    now,
  )
  const solves = can(actor, 'call.diagnose', null) && isOpen(call.state)
  const view = await readCallDiagnosis(call.diagnosisId, level0Only, solves ? stepIndex(asked.step) : undefined)
  const titles = { words: t('call.words'), answers: t('call.answers') }
  // While the diagnosis goes on, it shows itself what was said and tried.
  const diagnosing = view !== null && solves && view.mayAnswer
  const traced = view && (diagnosing ? { ...view, trail: [] } : view)
  const rows = [
    ...(traced ? await traceRows(traced, { causes: true, titles }) : []),
    ...(await requestRows(call, locale)),
  ]
  const service = (await serviceNames(locale)).get(call.serviceId ?? '') ?? t('noService')
  const number = String(call.number)
  const message = done.find((each) => each === asked.done)
  const refusal = refusals.find((each) => each === asked.refused)
  const isOver = call.state === 'closed' || call.state === 'cancelled'
  return (
    <div className="grid gap-6">
      <LiveDesk
        call={call.number}
        since={now.getTime()}
        locale={locale}
        words={{ alsoHere: t('live.alsoHere', { names: '{names}' }) }}
      />
      {message ? (
        <Message tone={message === 'someUndone' ? 'warn' : 'good'}>
          {t(`done.${message}`, { number })} <UndoStep call={call} done={message} />
        </Message>
      ) : null}
      <CallNews call={call} asked={asked} now={now} />
      {refusal ? <Message tone="warn">{t(`refused.${refusal}`)}</Message> : null}
      {asked.refused === 'not-saved' ? <Message tone="bad">{common('notSaved')}</Message> : null}
      <AskAgain call={call} />
      {call.receipt === 'refused' ? <RefusedMessage timeline={timeline} /> : null}
      <header className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 text-muted">
          <ButtonLink href="/desk" data-key={callKeys.back} look="quiet" size="small" className="-ml-3">
            ← {t('call.back')}
          </ButtonLink>
          {calls('number', { number })} · {calls(`kind.${call.kind}`)} · {service}
          <span className="ml-auto">
            <CallKeys words={keyWords(t)} lines={callKeyLines(t)} help={t('keys.help')} />
          </span>
        </div>
        <h1>{call.title}</h1>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <StateBadge state={call.state} label={t(`state.${call.state}`)} />
          {call.word ? <Badge tone={wordTones[call.word]}>{t(`word.${call.word}`)}</Badge> : null}
          <PriorityBadge
            value={call.priority}
            label={calls('priority', { priority: t(`priorityName.${String(call.priority) as '1' | '2' | '3' | '4'}`) })}
          />
          <Badge>{[calls(`level.${call.supportLevel}`), call.group?.name].filter(Boolean).join(' · ')}</Badge>
          {call.receipt === 'awaited' ? <Badge tone="accent">{t('receipt.awaited')}</Badge> : null}
          {call.newToUs ? (
            <Badge tone="warn">
              <span aria-hidden className="icon-sparkles size-3.5" />
              {t('newToUs')}
            </Badge>
          ) : null}
          <time dateTime={call.createdAt.toISOString()}>
            {calls('openedAt', { date: format.dateTime(call.createdAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
          </time>
        </p>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6 lg:col-start-2 lg:row-start-1">
          <CallActions call={call} view={view} level0Only={level0Only} />
          <CallerSection call={call} />
        </div>
        <div className="grid min-w-0 gap-8 lg:col-start-1 lg:row-start-1">
          {elsewhere ? (
            <Message tone="warn">
              <strong>{contracts('outOfScope')}</strong> · {elsewhere}
            </Message>
          ) : null}
          {level0Only ? <Message>{contracts('level0Only')}</Message> : null}
          {view && diagnosing ? (
            <DiagnosisSection number={call.number} view={view} refused={asked.refusedStep} />
          ) : null}
          {promises.length > 0 ? (
            <PromiseCard
              title={contracts('promises')}
              items={promises}
              columns={{
                when: contracts('column.when'),
                what: contracts('column.what'),
                counted: contracts('column.counted'),
                sum: contracts('column.sum'),
              }}
            />
          ) : null}
          <GroupClocks call={call} now={now} />
          <section className="grid gap-4" aria-labelledby="trace">
            <div>
              <h2 id="trace">{diagnosing ? t('call.cameIn') : t('call.trace')}</h2>
              {diagnosing || rows.length === 0 ? null : <p className="text-muted">{t('call.traceHint')}</p>}
            </div>
            <Card className="grid gap-4">
              {call.description && call.description !== view?.words ? (
                <p className="whitespace-pre-line">{call.description}</p>
              ) : null}
              {rows.length > 0 ? <TraceSummary rows={rows} /> : null}
              {rows.length === 0 && !call.description ? <p className="text-muted">{t('call.nothingKnown')}</p> : null}
            </Card>
          </section>
          <ProviderSection call={call} />
          <RelatedSection call={call} />
          <section id="history" className="grid scroll-mt-4 gap-4">
            <h2>{t('call.history')}</h2>
            <CallTimeline
              label={t('call.history')}
              items={await timelineItems(timeline, t('call.internal'), (await getTranslations('mailIn'))('read'))}
            />
          </section>
          {isOver || !can(actor, 'call.comment', call) ? null : (
            <Card className="grid gap-4">
              <h2>{t('actions.write')}</h2>
              <WriteForm
                action={writeAction}
                hidden={{ key: randomUUID(), number }}
                words={{
                  to: t('actions.writeTo'),
                  caller: t('actions.toCaller'),
                  colleagues: t('actions.toColleagues'),
                  text: t('actions.text'),
                  send: t('actions.send'),
                }}
              />
            </Card>
          )}
          {isOver || !can(actor, 'call.contact', null) ? null : (
            <ContactSection call={call} filesRefused={asked.files} />
          )}
        </div>
      </div>
    </div>
  )
}
