import { getFormatter, getTranslations } from 'next-intl/server'
import { meTooAction } from '@/app/(help)/me-too-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { type IncidentItem, IncidentList } from '@/components/incidents/incident-list'
import { listLiveIncidents } from '@/lib/incidents/live-incidents'

type Props = {
  /** Only what concerns this service; every one where it is not known. */
  serviceId?: string | null
  /** One that is shown even where it is not among the newest. */
  named?: string | undefined
}

/** What is disturbed right now, for whoever looks: it saves them the questions. Nothing where nothing is. */
export async function IncidentNotices({ serviceId, named }: Props) {
  const { actor } = await currentViewer()
  const incidents = await listLiveIncidents(actor, await pageLocale(), { serviceId, named })
  if (incidents.length === 0) return null
  const t = await getTranslations('incidents')
  const format = await getFormatter()
  const items = incidents.map(
    ({ id, title, text, startedAt, callers, call, own, mayJoin }): IncidentItem => ({
      id,
      title,
      text,
      since: t('since', { when: format.dateTime(startedAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
      isoTime: startedAt.toISOString(),
      callers: callers > 0 ? t('callers', { count: callers }) : null,
      link:
        own !== null
          ? { href: `/calls/${own}`, text: t('ownCall', { number: String(own) }) }
          : call !== null
            ? { href: `/desk/calls/${call}`, text: t('cause', { number: String(call) }) }
            : actor === null
              ? { href: '/sign-in?next=/', text: t('signIn') }
              : null,
      mayJoin: mayJoin && own === null,
    }),
  )
  return <IncidentList items={items} action={meTooAction} words={{ title: t('title'), meToo: t('meToo') }} />
}
