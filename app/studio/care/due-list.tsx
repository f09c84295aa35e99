import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { DueProblem } from '@/lib/knowledge/list-due'

/** What is to be read again, or shown no more soon. */
export async function DueList({ due }: { due: DueProblem[] }) {
  const t = await getTranslations('care')
  const format = await getFormatter()
  return (
    <ul className="grid gap-2">
      {due.map(({ problemId, title, owner, what, at }) => (
        <li key={`${problemId}-${what}`} className="grid gap-0.5 rounded-2xl border border-line bg-surface px-4 py-3">
          <Link href={`/studio/problems/${problemId}`} prefetch={false} className="font-semibold underline">
            {title}
          </Link>
          <span className="text-muted">
            {[
              t(`due.${what}`, { date: format.dateTime(at, { dateStyle: 'long', timeZone: 'UTC' }) }),
              owner ? t('owner', { name: owner }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
