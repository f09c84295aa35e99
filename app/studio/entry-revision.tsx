import { getTranslations } from 'next-intl/server'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import type { EntryKind, StepRefusal } from '@/lib/knowledge/problem-states'
import type { ReviewComment } from '@/lib/knowledge/review-comments'
import { CommentList } from './comment-list'
import { restoreAction } from './entry-actions'
import { entryPage } from './entry-ref'
import { RevisionView } from './revision-view'

type Props = {
  entry: { kind: EntryKind; id: string; version: number }
  title: { text: string; lang?: string }
  revision: { number: number; author: string | null; reviewer: string | null; updatedAt: Date }
  former: { number: number } | null
  changes: NamedChange[]
  comments: ReviewComment[]
  /** Why it cannot be restored; the newest one has nothing to be restored from. */
  restore: { refusal: StepRefusal | null } | null
}

/** One revision of a problem or tree, what was said about it, and the way back to it. */
export async function EntryRevision({ entry, comments, restore, ...view }: Props) {
  const t = await getTranslations('studio.problem')
  const { version, ...ref } = entry
  const below = ({ key }: NamedChange) => {
    const said = comments.filter(({ place }) => place === key)
    return said.length > 0 ? <CommentList entry={ref} comments={said} mayResolve={false} /> : null
  }
  const changed = new Set(view.changes.map(({ key }) => key))
  const elsewhere = comments.filter(({ place }) => !changed.has(place))
  return (
    <RevisionView
      {...view}
      page={entryPage(ref)}
      below={below}
      said={elsewhere.length > 0 ? <CommentList entry={ref} comments={elsewhere} mayResolve={false} /> : null}
    >
      {restore && restore.refusal !== 'not-permitted' ? (
        <Card className="max-w-md">
          <StepButton
            action={restoreAction}
            fields={{ ...ref, version: String(version), revision: String(view.revision.number) }}
            label={t('restore')}
            hint={t('restoreHint')}
            blocked={restore.refusal === null ? null : t('inReviewEdit')}
          />
        </Card>
      ) : null}
    </RevisionView>
  )
}
