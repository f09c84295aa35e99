import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { inLocale } from '@/lib/messages/in-locale'
import type { Publication } from '@/lib/notify/list-readers'

const pages = { problem: 'problems', tree: 'trees', question: 'questions' } as const

/** What is new this week, and who of Level 1 has read it. */
export async function ReaderList({ publications }: { publications: Publication[] }) {
  const t = await getTranslations('care')
  const format = await getFormatter()
  const locale = await pageLocale()
  return (
    <ul className="grid gap-2">
      {publications.map(({ entry, titles, at, read, unread }) => (
        <li
          key={`${entry.id}-${at.toISOString()}`}
          className="grid gap-1 rounded-2xl border border-line bg-surface px-4 py-3"
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link
              href={`/studio/${pages[entry.kind]}/${entry.id}`}
              prefetch={false}
              className="font-semibold underline"
            >
              {inLocale(titles, locale)?.words || entry.id}
            </Link>
            <span className="text-sm text-muted">
              {t(`published.${entry.kind}`)} · {format.dateTime(at, { dateStyle: 'medium' })}
            </span>
          </p>
          <p>{t('readBy', { count: read.length, all: read.length + unread.length })}</p>
          {unread.length > 0 ? <p className="text-sm text-muted">{t('unread', { names: unread.join(', ') })}</p> : null}
        </li>
      ))}
    </ul>
  )
}
