import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { TextForm } from '@/components/calls/text-form'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import type { NamedChange } from '@/components/knowledge/editor/change-words'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import type { ReviewComment } from '@/lib/knowledge/review-comments'
import { commentAction } from './comment-actions'
import { CommentList } from './comment-list'

type Props = {
  entry: { kind: EntryKind; id: string }
  revision: number
  changes: NamedChange[]
  comments: ReviewComment[]
  /** Nothing was published before. */
  isNew: boolean
  mayComment: boolean
}

const longestQuote = 300
const linesOf = (text: string) =>
  [...new Set(text.split('\n').map((line) => line.trim().slice(0, longestQuote)))].filter(Boolean)

/** What would change, place by place, with what is said about each. */
export async function ReviewCard({ entry, revision, changes, comments, isNew, mayComment }: Props) {
  const t = await getTranslations('studio.problem')
  const c = await getTranslations('entry.comments')
  const below = ({ key, label, before, after }: NamedChange) => {
    const said = comments.filter(({ place }) => place === key)
    const lines = linesOf(after || before)
    return (
      <div className="grid gap-3 whitespace-normal">
        {said.length > 0 ? <CommentList entry={entry} comments={said} mayResolve={mayComment} /> : null}
        {mayComment ? (
          <details>
            <summary className="text-sm text-accent-strong">
              {c('comment')}
              <span className="sr-only">: {label}</span>
            </summary>
            <div className="mt-2">
              <TextForm
                action={commentAction}
                fields={{ ...entry, revision: String(revision), place: key, key: randomUUID() }}
                rows={2}
                look="secondary"
                words={{ label: c('text'), submit: c('save') }}
              >
                {lines.length > 1 ? (
                  <SelectField
                    label={c('line')}
                    name="quote"
                    id={`quote-${key}`}
                    options={[
                      { value: '', label: c('wholeText') },
                      ...lines.map((line) => ({ value: line, label: line })),
                    ]}
                  />
                ) : null}
              </TextForm>
            </div>
          </details>
        ) : null}
      </div>
    )
  }
  return (
    <Card className="grid gap-4">
      <div>
        <h2>{t('review')}</h2>
        <p className="text-muted">{isNew ? t('reviewNew') : t('reviewHint')}</p>
      </div>
      {changes.length > 0 ? (
        <ChangeList
          changes={changes}
          words={{ before: t('before'), after: t('after'), nothing: t('nothing') }}
          onlyAfter={isNew}
          below={below}
        />
      ) : (
        <p className="text-muted">{t('noChanges')}</p>
      )}
    </Card>
  )
}
