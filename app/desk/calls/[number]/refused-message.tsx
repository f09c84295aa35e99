import { getTranslations } from 'next-intl/server'
import { Message } from '@/components/ui/message'
import type { TimelineEntry } from '@/lib/calls/read-call'

/** Why the call came back, until somebody goes on with it. */
export async function RefusedMessage({ timeline }: { timeline: TimelineEntry[] }) {
  const refused = timeline.findLast(({ event }) => event.kind === 'refused')
  if (refused?.event.kind !== 'refused') return null
  const t = await getTranslations('desk')
  const { from, reason } = refused.event
  return (
    <Message tone="warn">
      <p className="font-semibold">
        {t('receipt.cameBack', { who: refused.by?.name ?? '', level: t(`actions.level.${from}`) })}
      </p>
      <p className="whitespace-pre-line">{reason}</p>
    </Message>
  )
}
