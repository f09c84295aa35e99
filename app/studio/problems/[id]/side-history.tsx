import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EntryHistory } from '@/app/studio/entry-history'
import { Card } from '@/components/ui/card'
import type { ActorPerson } from '@/lib/auth/session'
import { findSourceCall } from '@/lib/calls/find-source-call'
import type { StudioProblem } from '@/lib/knowledge/read-problem'

/** Where a known problem comes from, and what happened to it. */
export async function SideHistory({ problem, actor }: { problem: StudioProblem; actor: ActorPerson }) {
  const t = await getTranslations('studio.problem')
  const { sourceCallId, events, revisions } = problem
  const call = sourceCallId === null ? null : await findSourceCall(actor, sourceCallId)
  return (
    <>
      {call ? (
        <Card className="grid gap-2">
          <h2>{t('source')}</h2>
          <Link href={`/desk/calls/${call.number}`} prefetch={false} className="underline underline-offset-2">
            {t('sourceCall', { number: String(call.number) })}
          </Link>
          <p className="text-muted">{call.title}</p>
        </Card>
      ) : null}
      <EntryHistory
        events={events}
        revisions={revisions}
        revisionPage={(number) => `/studio/problems/${problem.id}/revisions/${number}`}
      />
    </>
  )
}
