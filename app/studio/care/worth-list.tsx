import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { ProblemWorth, SolutionWorth } from '@/lib/worth/read-worth'

type Row = SolutionWorth & { publishedAt: Date; owner: ProblemWorth['owner']; opened: number }

export const worthRows = (worth: ProblemWorth[]): Row[] =>
  worth.flatMap(({ solutions, publishedAt, owner, opened }) =>
    solutions.map((solution) => ({ ...solution, publishedAt, owner, opened })),
  )

/** What each solution did, with the sessions behind it. */
export async function WorthList({ rows, withProblem }: { rows: Row[]; withProblem: boolean }) {
  const t = await getTranslations('care')
  const format = await getFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  return (
    <ul className="grid gap-3">
      {rows.map((row) => {
        const { id, title, problem, problemId, tried, solved, shown, atLeast, demotedAt, lastUses } = row
        const share = format.number(atLeast, { style: 'percent' })
        return (
          <li key={id} className="grid gap-1.5 rounded-2xl border border-line bg-surface px-4 py-3">
            <p className="flex flex-wrap items-center gap-2">
              {withProblem ? (
                <Link href={`/studio/problems/${problemId}`} prefetch={false} className="font-semibold underline">
                  {problem}
                </Link>
              ) : null}
              <span className={withProblem ? 'text-muted' : 'font-semibold'}>{title}</span>
              {demotedAt ? <Badge tone="bad">{t('demoted')}</Badge> : null}
            </p>
            <p>
              {t('counts', { shown, tried, solved, failed: tried - solved })} ·{' '}
              {tried === 0 ? t('notTried') : t('atLeast', { share })}
            </p>
            <p className="text-sm text-muted">
              {[
                t('since', { date: day(row.publishedAt) }),
                row.owner ? t('owner', { name: row.owner.name }) : null,
                row.opened > 0 ? t('opened', { count: row.opened }) : null,
                demotedAt ? t('demotedAt', { date: day(demotedAt) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {lastUses.length > 0 ? (
              <details>
                <summary className="cursor-pointer text-sm">{t('behind')}</summary>
                <ul className="mt-1 grid gap-1 text-sm">
                  {lastUses.map(({ diagnosisId, call, solved: helped, at }) => (
                    <li key={`${diagnosisId}-${call}-${at.toISOString()}`}>
                      {day(at)} · {t(helped ? 'useSolved' : 'useFailed')} ·{' '}
                      {call === null ? (
                        t('useAlone')
                      ) : (
                        <Link href={`/desk/calls/${call}`} prefetch={false} className="underline">
                          {t('useCall', { number: String(call) })}
                        </Link>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
