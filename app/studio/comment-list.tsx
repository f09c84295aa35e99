import { getFormatter, getTranslations } from 'next-intl/server'
import { StepForm } from '@/components/knowledge/step-form'
import { Submit } from '@/components/ui/submit'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import type { ReviewComment } from '@/lib/knowledge/review-comments'
import { resolveCommentAction } from './comment-actions'

type Props = {
  entry: { kind: EntryKind; id: string }
  comments: ReviewComment[]
  /** What each is about, where the list does not stand beside it. */
  labelOf?: (place: string) => string
  mayResolve: boolean
}

/** What was said about places of a revision, and whether it was seen to. */
export async function CommentList({ entry, comments, labelOf, mayResolve }: Props) {
  const t = await getTranslations('entry.comments')
  const format = await getFormatter()
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul className="grid gap-3">
      {comments.map(({ id, place, quote, text, by, at, resolved }) => (
        <li key={id} className="grid gap-1.5 rounded-xl border border-line bg-surface px-4 py-2.5">
          <p className="text-sm text-muted">{[by, when(at), labelOf?.(place)].filter(Boolean).join(' · ')}</p>
          {quote ? <blockquote className="border-l-2 border-edge pl-3 text-sm text-muted">{quote}</blockquote> : null}
          <p className="whitespace-pre-wrap break-words">{text}</p>
          {resolved ? (
            <p className="text-sm font-medium text-good">
              {[t('resolved'), resolved.by, when(resolved.at)].filter(Boolean).join(' · ')}
            </p>
          ) : mayResolve ? (
            <StepForm
              action={resolveCommentAction}
              fields={{ ...entry, comment: id }}
              className="grid justify-items-start gap-2"
            >
              <Submit look="secondary" size="small">
                {t('resolve')}
              </Submit>
            </StepForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
