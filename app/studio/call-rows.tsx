import { getFormatter, getTranslations } from 'next-intl/server'
import { StateBadge } from '@/components/calls/state-badge'
import type { WorkRow } from '@/components/knowledge/work-rows'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { readCallEvent } from '@/lib/calls/call-events'
import type { TeachableCall } from '@/lib/calls/list-teachable'

/** Why none of the known problems fitted, as the one who resolved it wrote. */
function reasonOf(events: TeachableCall['events']): string | null {
  const event = events[0] && readCallEvent('noneFits', events[0].data)
  return event?.kind === 'noneFits' ? `“${event.reason}”` : null
}

/** Calls that may hold knowledge, as rows of the work list. */
export async function callRows(
  calls: TeachableCall[],
  services: Map<string, string>,
  { mayTeach }: { mayTeach: boolean },
): Promise<WorkRow[]> {
  const t = await getTranslations('studio')
  const c = await getTranslations('calls')
  const format = await getFormatter()
  return calls.map(
    ({ number, state, title, serviceId, newToUs, createdAt, resolvedAt, organization, assignee, events }) => ({
      key: String(number),
      href: `/desk/calls/${number}`,
      title,
      badges: (
        <>
          <StateBadge state={state} label={c(`state.${state}`)} />
          {newToUs ? <Badge tone="warn">{t('newToUsFlag')}</Badge> : null}
        </>
      ),
      note: [
        `${t('openCall')} ${number}`,
        serviceId === null ? null : (services.get(serviceId) ?? serviceId),
        organization.name,
        assignee ? t('assignedTo', { name: assignee.name }) : resolvedAt ? null : t('nobodyYet'),
        format.dateTime(resolvedAt ?? createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        reasonOf(events),
      ]
        .filter(Boolean)
        .join(' · '),
      action: mayTeach ? (
        <ButtonLink
          href={`/studio/teach/${number}`}
          look="secondary"
          size="small"
          aria-label={`${t('teachThis')}: ${title}`}
        >
          {t('teachThis')}
        </ButtonLink>
      ) : null,
    }),
  )
}
