import { getFormatter, getTranslations } from 'next-intl/server'
import type { TimelineItem } from '@/components/calls/call-timeline'
import { Markdown } from '@/components/ui/markdown'
import type { CallEvent } from '@/lib/calls/call-events'
import type { TimelineEntry } from '@/lib/calls/read-call'

type T = Awaited<ReturnType<typeof getTranslations<'calls'>>>

const confirmedBy = { portal: 'event.confirmed', phone: 'event.confirmedPhone', mail: 'event.confirmedMail' } as const
const openedBy = { portal: 'event.opened', phone: 'event.openedPhone', mail: 'event.openedMail' } as const
const resumedBy = {
  agent: 'event.resumed',
  answer: 'event.resumedAnswer',
  time: 'event.resumedTime',
  provider: 'event.resumedProvider',
} as const

function titleOf(t: T, event: CallEvent, name: string, until: string): string {
  switch (event.kind) {
    case 'opened':
      return t(openedBy[event.channel])
    case 'confirmed':
      return t(confirmedBy[event.how])
    case 'assigned':
      return t('event.assigned', { name: event.name })
    case 'waiting':
      return t(event.until ? 'event.waitingUntil' : 'event.waiting', { what: t(`waitsFor.${event.for}`), until })
    case 'resumed':
      return t(resumedBy[event.why])
    case 'reminded':
      return t('event.reminded', { count: String(event.count) })
    case 'unanswered':
      return t('event.unanswered', { count: event.reminders })
    case 'follows':
    case 'followedBy':
      return t(`event.${event.kind}`, { number: String(event.number) })
    case 'refused':
      return t('event.refused', { level: t(`level.${event.from}`) })
    case 'handedOver':
      return t('event.handedOver', { level: t(`level.${event.to}`) })
    case 'providerAsked':
    case 'providerAccepted':
    case 'providerRefused':
    case 'providerTold':
    case 'providerSaid':
    case 'providerDone':
    case 'providerWithdrawn':
    case 'solvedByProvider':
      return t(`event.${event.kind}`, { provider: event.provider })
    case 'providerLink':
      return t(`event.providerLink.${event.what}`, { provider: event.provider })
    case 'diagnosed':
    case 'accepted':
    case 'taken':
    case 'message':
    case 'note':
    case 'resolved':
      return t(`event.${event.kind}`, { name })
    case 'handOverReason':
    case 'waitingNote':
    case 'noneFits':
    case 'rejected':
    case 'cancelled':
      return t(`event.${event.kind}`)
  }
}

const named = new Set<CallEvent['kind']>(['taken', 'message', 'note', 'resolved'])

const textOf = (event: CallEvent): string =>
  'text' in event ? (event.text ?? '') : 'reason' in event ? event.reason : ''

/** The history in the reader's language. */
export async function timelineItems(
  entries: TimelineEntry[],
  internal: string,
  mails: string | null = null,
): Promise<TimelineItem[]> {
  const t = await getTranslations('calls')
  const format = await getFormatter()
  const untilOf = (event: CallEvent) =>
    event.kind === 'waiting' && event.until
      ? format.dateTime(new Date(event.until), { dateStyle: 'medium', timeStyle: 'short' })
      : ''
  return entries.map(({ id, event, at, by, internal: isInternal }) => {
    const text = textOf(event)
    return {
      id,
      title: titleOf(t, event, by?.name ?? t('system'), untilOf(event)),
      when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
      isoTime: at.toISOString(),
      by: by && !named.has(event.kind) ? by.name : null,
      text: text ? <Markdown text={text} /> : null,
      more: mails && 'mail' in event && event.mail ? { href: `/desk/mails/${event.mail}`, label: mails } : null,
      internal: isInternal ? internal : null,
    }
  })
}
