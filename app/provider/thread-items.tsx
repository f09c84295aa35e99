import { getFormatter, getTranslations } from 'next-intl/server'
import type { TimelineItem } from '@/components/calls/call-timeline'
import { Markdown } from '@/components/ui/markdown'
import type { OwnPart } from '@/lib/calls/read-parts'

/** The thread as the provider reads it: what happened, and whether the help desk or they wrote it. */
export async function threadItems(thread: OwnPart['thread'], provider: string): Promise<TimelineItem[]> {
  const t = await getTranslations('providers.own')
  const calls = await getTranslations('calls')
  const format = await getFormatter()
  return thread.flatMap(({ id, event, at, byUs }) => {
    if (!('provider' in event) || event.kind === 'providerLink') return []
    const text = 'text' in event ? event.text : 'reason' in event ? event.reason : ''
    return [
      {
        id,
        title: calls(`event.${event.kind}`, { provider }),
        when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
        isoTime: at.toISOString(),
        by: byUs ? t('us') : t('you'),
        text: text ? <Markdown text={text} /> : null,
        internal: null,
      },
    ]
  })
}
