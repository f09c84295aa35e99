import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/knowledge/history-list'
import { Card } from '@/components/ui/card'
import type { ActorPerson } from '@/lib/auth/session'
import { findSourceCall } from '@/lib/calls/find-source-call'
import type { StudioProblem } from '@/lib/knowledge/read-problem'

const kinds = [
  'drafted',
  'edited',
  'submitted',
  'sentBack',
  'published',
  'archived',
  'acknowledged',
  'imported',
] as const

/** Where it comes from, what happened to it, and its revisions. */
export async function SideHistory({ problem, actor }: { problem: StudioProblem; actor: ActorPerson }) {
  const t = await getTranslations('studio.problem')
  const format = await getFormatter()
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
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
      <Card className="grid gap-4">
        <h2>{t('history')}</h2>
        <HistoryList
          label={t('history')}
          items={[...events].reverse().map(({ id, kind, actor: by, data, at }) => {
            const known = kinds.find((each) => each === kind)
            return {
              key: id,
              title: known ? t(`event.${known}`) : kind,
              by: [by, when(at)].filter(Boolean).join(' · '),
              isoTime: at.toISOString(),
              text: data.note ?? data.reason,
            }
          })}
        />
        <details>
          <summary className="font-semibold">{t('revisions')}</summary>
          <div className="mt-3">
            <HistoryList
              label={t('revisions')}
              items={revisions.map(({ number, author, reviewer, publishedAt, createdAt, isLive }) => ({
                key: String(number),
                action: (
                  <Link
                    href={`/studio/problems/${problem.id}/revisions/${number}`}
                    prefetch={false}
                    className="text-sm underline underline-offset-2"
                  >
                    {t('whatChanged')}
                    <span className="sr-only"> {t('revision', { number })}</span>
                  </Link>
                ),
                title: [t('revision', { number }), isLive ? t('live') : null].filter(Boolean).join(' · '),
                isoTime: (publishedAt ?? createdAt).toISOString(),
                by: [
                  author === null ? t('byImport') : t('writtenBy', { name: author }),
                  reviewer === null ? null : t('reviewedBy', { name: reviewer }),
                  publishedAt ? when(publishedAt) : t('neverPublished'),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </div>
        </details>
      </Card>
    </>
  )
}
