import { getFormatter, getTranslations } from 'next-intl/server'
import type { TimelineItem } from '@/components/calls/call-timeline'
import { FileList } from '@/components/calls/file-list'
import { Markdown } from '@/components/ui/markdown'
import type { AttachedFile, CallEvent } from '@/lib/calls/call-events'
import type { TimelineEntry } from '@/lib/calls/read-call'

type T = Awaited<ReturnType<typeof getTranslations<'calls'>>>

const confirmedBy = { portal: 'event.confirmed', phone: 'event.confirmedPhone', mail: 'event.confirmedMail' } as const
const openedBy = {
  portal: 'event.opened',
  phone: 'event.openedPhone',
  mail: 'event.openedMail',
  api: 'event.openedApi',
} as const
const resumedBy = {
  agent: 'event.resumed',
  answer: 'event.resumedAnswer',
  time: 'event.resumedTime',
  provider: 'event.resumedProvider',
} as const

const contactTitle = ({ reached, direction }: Extract<CallEvent, { kind: 'contact' }>) =>
  !reached ? 'event.contactMissed' : direction === 'in' ? 'event.contactIn' : 'event.contact'

type Ways = Awaited<ReturnType<typeof getTranslations<'work.contact.way'>>>
type Said = { name: string; until: string; isStaff: boolean }

function titleOf(t: T, ways: Ways, event: CallEvent, { name, until, isStaff }: Said): string {
  switch (event.kind) {
    case 'opened':
      return t(openedBy[event.channel], { system: event.system ?? '' })
    case 'confirmed':
      return t(confirmedBy[event.how])
    case 'assigned':
      return t('event.assigned', { name: event.name })
    case 'waiting':
      return t(event.until ? 'event.waitingUntil' : 'event.waiting', {
        what: t(`${isStaff ? 'waitsForOfStaff' : 'waitsFor'}.${event.for}`),
        until,
      })
    case 'resumed':
      return t(resumedBy[event.why])
    case 'undelivered':
      return t('event.undelivered', { to: event.to })
    case 'reminded':
      return t('event.reminded', { count: String(event.count) })
    case 'unanswered':
      return t('event.unanswered', { count: event.reminders })
    case 'follows':
    case 'followedBy':
      return t(`event.${event.kind}`, { number: String(event.number) })
    case 'refused':
      return t('event.refused', { level: t(`level.${event.from}`) })
    case 'classified':
      return t('event.classified', { kind: t(`kind.${event.callKind}`), priority: String(event.priority) })
    case 'routed':
      return t('event.routed', { to: event.group ?? t(`level.${event.level}`) })
    case 'handedOver':
      return t('event.handedOver', { level: t(`level.${event.to}`) })
    case 'takenBack':
      return t('event.takenBack', { level: t(`level.${event.to}`) })
    case 'undone':
      return t(`event.undone.${event.step}`)
    case 'callBackPlanned':
      return t('event.callBackPlanned', { when: until })
    case 'contact':
      return t(contactTitle(event), { who: event.who, way: ways(event.way) })
    case 'related':
      return t(`event.related.${event.how}${event.isParent ? 'Under' : 'Over'}`, { number: String(event.number) })
    case 'providerAsked':
    case 'providerAccepted':
    case 'providerRefused':
    case 'providerTold':
    case 'providerSaid':
    case 'providerDone':
    case 'providerWithdrawn':
    case 'providerLetGo':
    case 'providerGoesOn':
    case 'solvedByProvider':
      return t(`event.${event.kind}`, { provider: event.provider })
    case 'providerLink':
      return t(`event.providerLink.${event.what}`, { provider: event.provider })
    case 'diagnosed':
    case 'accepted':
    case 'attached':
    case 'attachedForStaff':
    case 'taken':
    case 'message':
    case 'note':
    case 'resolved':
      return t(`event.${event.kind}`, { name })
    case 'givenBack':
    case 'filesNotTaken':
    case 'filesRefused':
    case 'callBackNote':
    case 'handOverReason':
    case 'waitingNote':
    case 'noneFits':
    case 'rejected':
    case 'resolutionWithdrawn':
    case 'cancelled':
    case 'takenUpAgain':
      return t(`event.${event.kind}`)
  }
}

const named = new Set<CallEvent['kind']>(['taken', 'message', 'note', 'resolved', 'attached', 'attachedForStaff'])

const textOf = (event: CallEvent): string =>
  'text' in event ? (event.text ?? '') : 'reason' in event ? event.reason : ''

/** What every browser shows as a picture. */
const shownTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

const fileSize = (format: Awaited<ReturnType<typeof getFormatter>>, bytes: number): string =>
  bytes < 1_000_000
    ? format.number(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
    : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** The history in the reader's language. `internal`: what marks for staff that the caller does not see it; empty for the caller. */
export async function timelineItems(
  entries: TimelineEntry[],
  internal: string,
  mails: string | null = null,
): Promise<TimelineItem[]> {
  const t = await getTranslations('calls')
  const format = await getFormatter()
  const ways = await getTranslations('work.contact.way')
  const untilOf = (event: CallEvent) => {
    const until = event.kind === 'waiting' ? event.until : event.kind === 'callBackPlanned' ? event.at : null
    return until ? format.dateTime(new Date(until), { dateStyle: 'medium', timeStyle: 'short' }) : ''
  }
  const filesOf = (event: CallEvent) => {
    if (event.kind === 'filesRefused' || event.kind === 'filesNotTaken')
      return (
        <ul className="list-disc pl-5 break-words">
          {event.files.map(({ name, why }) => (
            <li key={name + why}>{t(`fileRefused.${why}`, { name })}</li>
          ))}
        </ul>
      )
    return event.kind === 'attached' || event.kind === 'attachedForStaff' ? (
      <FileList files={event.files.map(listed)} />
    ) : null
  }
  const listed = ({ id, name, type, size }: AttachedFile) => ({
    id,
    name,
    size: fileSize(format, size),
    isPicture: shownTypes.includes(type),
  })
  return entries.map(({ id, event, at, by, internal: isInternal }) => {
    const text = textOf(event)
    return {
      id,
      title: titleOf(t, ways, event, {
        ...{ name: by?.name ?? t('system'), until: untilOf(event) },
        isStaff: internal !== '',
      }),
      when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
      isoTime: at.toISOString(),
      by: by && !named.has(event.kind) ? by.name : null,
      text: text ? <Markdown text={text} /> : filesOf(event),
      more: mails && 'mail' in event && event.mail ? { href: `/desk/mails/${event.mail}`, label: mails } : null,
      internal: isInternal ? internal : null,
    }
  })
}
