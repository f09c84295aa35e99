import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import type { QueueRow } from '@/components/desk/queue-table'
import type { CallRow } from '@/lib/calls/list-calls'
import { serviceNames } from './service-names'

/** The calls of a queue in the agent's language. */
export async function queueRows(calls: CallRow[], now: Date): Promise<QueueRow[]> {
  const t = await getTranslations('desk')
  const format = await getFormatter()
  const services = await serviceNames(await pageLocale())
  return calls.map((call) => ({
    href: `/desk/calls/${call.number}`,
    number: String(call.number),
    title: call.title,
    caller: call.caller.name,
    organization: call.organization.name,
    service: services.get(call.serviceId ?? '') ?? t('noService'),
    priority: { value: call.priority, label: t(`priorityName.${String(call.priority) as '1' | '2' | '3' | '4'}`) },
    state: { value: call.state, label: t(`state.${call.state}`) },
    level: call.group?.name ?? t(`actions.level.${call.supportLevel}`),
    assignee: call.assignee?.name ?? null,
    due: call.dueAt && {
      label: format.relativeTime(call.dueAt, now),
      isoTime: call.dueAt.toISOString(),
      tone: call.dueAt < now ? 'late' : call.atRiskAt && call.atRiskAt <= now ? 'risk' : 'calm',
    },
    age: format.relativeTime(call.createdAt, now),
    isoTime: call.createdAt.toISOString(),
    newToUs: call.newToUs,
    receipt: call.receipt && { state: call.receipt, label: t(`receipt.${call.receipt}`) },
  }))
}
