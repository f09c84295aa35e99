import { getTranslations } from 'next-intl/server'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { Card } from '@/components/ui/card'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import type { ReviewComment } from '@/lib/knowledge/review-comments'
import { CommentList } from './comment-list'

type Props = {
  entry: { kind: EntryKind; id: string }
  comments: ReviewComment[]
  /** Everything that the revision says, for the names of its places. */
  places: NamedChange[]
  mayResolve: boolean
}

/** What reviewers said about the revision that is being written, and nobody has seen to yet. */
export async function OpenComments({ entry, comments, places, mayResolve }: Props) {
  const t = await getTranslations('entry.comments')
  const open = comments.filter(({ resolved }) => resolved === null)
  if (open.length === 0) return null
  const names = new Map(places.map(({ key, label }) => [key, label]))
  return (
    <Card className="grid gap-3">
      <h2>{t('title')}</h2>
      <CommentList {...{ entry, mayResolve }} comments={open} labelOf={(place) => names.get(place) ?? place} />
    </Card>
  )
}
