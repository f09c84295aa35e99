import { getTranslations } from 'next-intl/server'
import { serviceNames } from '@/app/desk/service-names'
import { pageLocale } from '@/app/locale'
import { ClassifyForm } from '@/components/desk/classify-form'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { isOpen } from '@/lib/calls/call-states'
import { weights } from '@/lib/calls/priority'
import type { CallView } from '@/lib/calls/read-call'
import { classifyAction } from './classify-action'

/** What an open call is about, for those who may say so. */
export async function Classify({ call }: { call: CallView['call'] }) {
  if (!isOpen(call.state) || !can(await requireActor(), 'call.classify', null)) return null
  const t = await getTranslations('desk')
  const calls = await getTranslations('calls')
  const services = [...(await serviceNames(await pageLocale()))].map(([value, label]) => ({ value, label }))
  return (
    <ClassifyForm
      action={classifyAction}
      hidden={{ number: String(call.number), version: String(call.version) }}
      isUnknown={call.kind === 'unknown'}
      now={{
        kind: call.kind,
        service: call.serviceId ?? '',
        impact: String(call.impact),
        urgency: String(call.urgency),
      }}
      options={{
        kind: (['incident', 'serviceRequest'] as const).map((value) => ({ value, label: calls(`kind.${value}`) })),
        service: [{ value: '', label: t('registration.serviceUnknown') }, ...services],
        impact: weights.map((value) => ({
          value: String(value),
          label: t(`registration.affectedOptions.${value}`),
        })),
        urgency: weights.map((value) => ({ value: String(value), label: t(`registration.urgencies.${value}`) })),
      }}
      words={{
        title: t('classify.title'),
        kind: t('classify.kind'),
        service: t('registration.service'),
        impact: t('registration.affected'),
        urgency: t('registration.urgency'),
        submit: t('classify.submit'),
      }}
    />
  )
}
