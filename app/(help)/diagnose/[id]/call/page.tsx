import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readPage } from '@/app/(help)/diagnose/[id]/read'
import { pageLocale } from '@/app/locale'
import { traceRows } from '@/app/trace-rows'
import { TraceSummary } from '@/components/calls/trace-summary'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { currentActor } from '@/lib/auth/session'
import { findRequest } from '@/lib/knowledge/find-request'
import type { RequestContent } from '@/lib/knowledge/request-content'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { CallForm, type FormField } from './call-form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls'))('openTitle') }
}

const formFields = (request: RequestContent, locale: Locale): FormField[] =>
  request.fields.map((field) => ({
    id: field.id,
    type: field.type,
    required: field.required,
    label: inLocale(field.texts, locale)?.words ?? field.id,
    choices: (field.choices ?? []).map((choice) => ({
      value: choice.id,
      label: inLocale(choice.texts, locale)?.words ?? choice.id,
    })),
  }))

export default async function CallPage({ params }: Props) {
  const view = await readPage((await params).id, undefined)
  if (view.call) redirect(`/calls/${view.call.number}`)
  const t = await getTranslations('calls')
  const common = await getTranslations('common')
  const locale = await pageLocale()
  const actor = await currentActor()
  const request = view.requestId === null ? null : await findRequest(view.requestId)
  const title = request ? inLocale(request.texts, locale)?.words.title : undefined
  const rows = await traceRows(view, { causes: true })
  return (
    <div className="grid gap-6">
      <h1>{title ?? t('openTitle')}</h1>
      {rows.length > 0 ? (
        <Card className="grid gap-4">
          <p className="text-muted">{t('openIntro')}</p>
          <TraceSummary rows={rows} />
        </Card>
      ) : null}
      {actor ? null : <Message>{t('signInNeeded')}</Message>}
      <CallForm
        formKey={randomUUID()}
        diagnosisId={view.id}
        request={
          request && view.requestId !== null ? { id: view.requestId, fields: formFields(request, locale) } : null
        }
        kept={{
          text: view.note?.text ?? '',
          urgency: String(view.note?.urgency ?? 2),
          fields: view.note?.fields ?? {},
        }}
        urgency={!view.service?.direct}
        words={{
          anything: t('anything'),
          anythingHint: t('anythingHint'),
          urgency: t('urgency'),
          urgencies: [t('urgencies.1'), t('urgencies.2'), t('urgencies.3')],
          submit: actor ? t('open') : t('openAndSignIn'),
          optional: common('optional'),
          choose: common('choose'),
        }}
      />
    </div>
  )
}
