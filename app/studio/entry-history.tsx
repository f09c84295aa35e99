import { getFormatter, getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/knowledge/history-list'
import { Card } from '@/components/ui/card'
import { RevisionLink } from './revision-link'

const kinds = [
  'drafted',
  'edited',
  'submitted',
  'sentBack',
  'published',
  'rolledBack',
  'archived',
  'acknowledged',
  'imported',
  'merged',
  'expired',
  'planned',
  'unplanned',
  'commented',
  'commentResolved',
] as const

type Props = {
  events: {
    id: string
    kind: string
    actor: string | null
    data: { note?: string; reason?: string; at?: string }
    at: Date
  }[]
  revisions: {
    number: number
    author: string | null
    reviewer: string | null
    publishedAt: Date | null
    createdAt: Date
    isLive: boolean
  }[]
  /** Where one revision is compared with the one before, if it can be. */
  revisionPage?: (number: number) => string
}

const shownEvents = 30

/** What happened to an entry, and its revisions. */
export async function EntryHistory({ events, revisions, revisionPage }: Props) {
  const t = await getTranslations('studio.problem')
  const e = await getTranslations('entry.event')
  const format = await getFormatter()
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Card className="grid gap-4">
      <h2>{t('history')}</h2>
      <HistoryList
        label={t('history')}
        items={events
          .slice(-shownEvents)
          .reverse()
          .map(({ id, kind, actor, data, at }) => {
            const known = kinds.find((each) => each === kind)
            return {
              key: id,
              title: known ? e(known) : kind,
              by: [actor, when(at)].filter(Boolean).join(' · '),
              isoTime: at.toISOString(),
              text: kind === 'planned' && data.at ? when(new Date(data.at)) : (data.note ?? data.reason),
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
              action: revisionPage ? <RevisionLink href={revisionPage(number)} number={number} /> : undefined,
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
  )
}
