import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import type { EntryKind, StepRefusal } from '@/lib/knowledge/problem-states'
import type { ReviewComment } from '@/lib/knowledge/review-comments'
import { CommentList } from './comment-list'
import { restoreAction } from './entry-actions'
import { entryPage } from './entry-ref'

type Props = {
  entry: { kind: EntryKind; id: string; version: number }
  title: { text: string; lang?: string }
  revision: { number: number; author: string | null; updatedAt: Date }
  former: { number: number } | null
  changes: NamedChange[]
  comments: ReviewComment[]
  /** Why it cannot be restored; the newest one has nothing to be restored from. */
  restore: { refusal: StepRefusal | null } | null
}

/** One revision against the one before it, what was said about it, and the way back to it. */
export async function RevisionView({ entry, title, revision, former, changes, comments, restore }: Props) {
  const t = await getTranslations('studio.problem')
  const date = (await getFormatter()).dateTime(revision.updatedAt, { dateStyle: 'medium', timeStyle: 'short' })
  const { version, ...ref } = entry
  const below = ({ key }: NamedChange) => {
    const said = comments.filter(({ place }) => place === key)
    return said.length > 0 ? <CommentList entry={ref} comments={said} mayResolve={false} /> : null
  }
  const changed = new Set(changes.map(({ key }) => key))
  const elsewhere = comments.filter(({ place }) => !changed.has(place))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-2">
        <Link href={entryPage(ref)} prefetch={false} className="text-sm underline underline-offset-2">
          <span lang={title.lang}>{title.text}</span>
        </Link>
        <h1>{t('revision', { number: revision.number })}</h1>
        <p className="text-muted">
          {[revision.author === null ? t('byImport') : t('writtenBy', { name: revision.author }), date].join(' · ')}
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
            below={below}
          />
        ) : (
          <p className="text-muted">{t('sameAsFormer')}</p>
        )}
        {elsewhere.length > 0 ? <CommentList entry={ref} comments={elsewhere} mayResolve={false} /> : null}
      </Card>
      {restore && restore.refusal !== 'not-permitted' ? (
        <Card className="max-w-md">
          <StepButton
            action={restoreAction}
            fields={{ ...ref, version: String(version), revision: String(revision.number) }}
            label={t('restore')}
            hint={t('restoreHint')}
            blocked={restore.refusal === null ? null : t('inReviewEdit')}
          />
        </Card>
      ) : null}
    </div>
  )
}
