import { timelineItems } from '@/app/timeline-items'
import type { TimelineItem } from '@/components/calls/call-timeline'
import type { PartView } from '@/lib/calls/read-parts'

/** The thread with a provider as agents read it. */
export const partItems = (thread: PartView['thread']): Promise<TimelineItem[]> =>
  timelineItems(
    thread.map(({ id, event, at, name }) => ({
      ...{ id, event, at, internal: false },
      by: name === null ? null : { name, isStaff: true },
    })),
    '',
  )
