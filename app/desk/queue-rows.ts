import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import type { QueueRow } from '@/components/desk/queue-table'
import { type CallRow, listSilent, type QueueName } from '@/lib/calls/list-calls'
import { serviceNames } from './service-names'

/** How far the caller's word is good news. */
export const wordTones = { confirmed: 'good', rejected: 'bad', unanswered: 'plain' } as const

/** The calls of a queue in the agent's language. */
export async function queueRows(queue: QueueName, rows: CallRow[], now: Date): Promise<QueueRow[]> {
  const t = await getTranslations('desk')
  const calls = await getTranslations('calls')
  const format = await getFormatter()
  const services = await serviceNames(await pageLocale())
  const dueOf = ({ dueAt, dueFor, atRiskAt }: Pick<CallRow, 'dueAt' | 'dueFor' | 'atRiskAt'>): QueueRow['due'] =>
    dueAt && {
      label: format.relativeTime(dueAt, now),
      // What the customer was promised goes without saying.
      whose: dueFor === null || dueFor === 'customer' ? null : t(`dueFor.${dueFor}`),
      isoTime: dueAt.toISOString(),
      tone: dueAt < now ? 'late' : atRiskAt && atRiskAt <= now ? 'risk' : 'calm',
    }
  // What stands with others is watched: it must not go quiet unseen.
  const silent = queue === 'passedOn' || queue === 'mine' ? await listSilent(rows, now) : new Map<string, Date>()
  const silence = (id: string) => {
    const since = silent.get(id)
    return since ? t('silent', { since: format.relativeTime(since, now) }) : null
  }
  return rows.map((call) => ({
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
    waits: call.state === 'waiting' && call.waitingFor ? calls(`waitsForOfStaff.${call.waitingFor}`) : null,
    due: dueOf(queue === 'callBacks' ? { dueAt: call.callBackAt, dueFor: null, atRiskAt: null } : call),
    age: format.relativeTime(call.createdAt, now),
    isoTime: call.createdAt.toISOString(),
    newToUs: call.newToUs,
    silent: silence(call.id),
    version: call.version,
    word: call.word && { tone: wordTones[call.word], label: t(`word.${call.word}`) },
    receipt: call.receipt && { state: call.receipt, label: t(`receipt.${call.receipt}`) },
  }))
}
