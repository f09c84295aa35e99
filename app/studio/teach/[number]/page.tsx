import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { traceRows } from '@/app/trace-rows'
import { currentViewer } from '@/app/viewer'
import { StateBadge } from '@/components/calls/state-badge'
import { TraceSummary } from '@/components/calls/trace-summary'
import { TeachForm } from '@/components/knowledge/teach-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { isOpen } from '@/lib/calls/call-states'
import { readCall } from '@/lib/calls/read-call'
import { findTaught } from '@/lib/knowledge/find-taught'
import { listServices } from '@/lib/knowledge/list-services'
import { inLocale } from '@/lib/messages/in-locale'
import { locales } from '@/lib/messages/locale'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'
import { teachAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio.teach'))('title') }
}

async function readTaughtCall(number: string) {
  const actor = await studioActor()
  if (!/^[1-9]\d{0,8}$/.test(number) || !can(actor, 'problem.draft', null)) notFound()
  const { call } = (await readCall(actor, Number(number))) ?? notFound()
  return { call, taught: await findTaught(actor, call.id) }
}

export default async function TeachPage({ params }: Props) {
  const { call, taught } = await readTaughtCall((await params).number)
  const locale = await pageLocale()
  const t = await getTranslations('studio.teach')
  const calls = await getTranslations('calls')
  const common = await getTranslations('common')
  const view = call.diagnosisId === null ? null : await readDiagnosis(await currentViewer(), call.diagnosisId, locale)
  const services = (await listServices()).map(({ id, texts }) => ({
    value: id,
    label: inLocale(texts, locale)?.words.name ?? id,
  }))
  const open = isOpen(call.state)
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2 text-muted">
          {calls('number', { number: String(call.number) })}
          <StateBadge state={call.state} label={calls(`state.${call.state}`)} />
        </p>
        <h1>{t('title')}</h1>
        <p className="max-w-prose text-muted">{open ? t('intro') : t('introSolved')}</p>
      </header>
      {taught === null ? null : (
        <Message>
          <p className="mb-2">{t('taught')}</p>
          <ButtonLink href={`/studio/problems/${taught}`} look="secondary" size="small">
            {t('toDraft')}
          </ButtonLink>
        </Message>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {taught === null ? (
          <Card>
            <TeachForm
              action={teachAction}
              fields={{ key: randomUUID(), number: String(call.number) }}
              version={String(call.version)}
              open={open}
              start={{ title: call.title, service: call.serviceId ?? '', locale }}
              services={services}
              languages={locales.map((id) => ({ value: id, label: common(id === 'en' ? 'english' : 'turkish') }))}
              words={{
                choose: common('choose'),
                problem: t('problem'),
                problemHint: t('problemHint'),
                service: t('service'),
                language: t('language'),
                cause: t('cause'),
                causeHint: t('causeHint'),
                steps: t('steps'),
                stepsHint: t('stepsHint'),
                text: t('text'),
                textHint: t('textHint'),
                submit: open ? t('submit') : t('submitSolved'),
                toDraft: t('toDraft'),
              }}
            />
          </Card>
        ) : null}
        <Card className="grid gap-4">
          <h2>{t('fromCall')}</h2>
          <p className="font-semibold">{call.title}</p>
          {call.description && call.description !== call.title ? (
            <p className="whitespace-pre-line">{call.description}</p>
          ) : null}
          {view ? <TraceSummary rows={await traceRows(view, { causes: true })} /> : null}
          <p className="text-sm text-muted">{t('symptoms')}</p>
        </Card>
      </div>
    </div>
  )
}
