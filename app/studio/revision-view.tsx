import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { Card } from '@/components/ui/card'

type Props = {
  /** The page of what it is a revision of. */
  page: string
  title: { text: string; lang?: string }
  revision: { number: number; author: string | null; reviewer: string | null; updatedAt: Date }
  former: { number: number } | null
  changes: NamedChange[]
  /** What was said about a change. */
  below?: (change: NamedChange) => ReactNode
  /** What was said about the revision otherwise. */
  said?: ReactNode
  /** The way back to it. */
  children?: ReactNode
}

/** One revision against the one before it. */
export async function RevisionView({ page, title, revision, former, changes, below, said, children }: Props) {
  const t = await getTranslations('studio.problem')
  const date = (await getFormatter()).dateTime(revision.updatedAt, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-2">
        <Link href={page} prefetch={false} className="text-sm underline underline-offset-2">
          <span lang={title.lang}>{title.text}</span>
        </Link>
        <h1>{t('revision', { number: revision.number })}</h1>
        <p className="text-muted">
          {[
            revision.author === null ? t('byImport') : t('writtenBy', { name: revision.author }),
            ...(revision.reviewer === null ? [] : [t('reviewedBy', { name: revision.reviewer })]),
            date,
          ].join(' · ')}
        </p>
      </header>
      <Card className="grid gap-4">
        <div>
          <h2>{t('whatChanged')}</h2>
          <p className="text-muted">{former ? t('against', { number: former.number }) : t('firstRevision')}</p>
        </div>
        {changes.length > 0 ? (
          <ChangeList
            changes={changes}
            words={{ before: t('before'), after: t('after'), nothing: t('nothing') }}
            onlyAfter={former === null}
            {...(below ? { below } : {})}
          />
        ) : (
          <p className="text-muted">{t('sameAsFormer')}</p>
        )}
        {said}
      </Card>
      {children}
    </div>
  )
}
