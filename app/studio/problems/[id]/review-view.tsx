import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { ReviewCard } from '@/app/studio/review-card'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { ForgetSaved } from '@/components/knowledge/editor/forget-saved'
import { PreviewPanel, type PreviewWords } from '@/components/knowledge/editor/preview-panel'
import { Message } from '@/components/ui/message'
import type { Choices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import type { StudioProblem } from '@/lib/knowledge/read-problem'
import { commentsOf } from '@/lib/knowledge/review-comments'
import { catalogue } from '@/lib/messages/catalogue'

type Props = { problem: StudioProblem; choices: Choices; previewWords: PreviewWords }

/** A known problem to be read: what would change for people, and how they would see it. */
export async function ReviewView({ problem, choices, previewWords }: Props) {
  const t = await getTranslations('studio.problem')
  const locale = await pageLocale()
  const { id, content, live, state, revisions, events, refusals } = problem
  const words = catalogue[locale].studio.editor
  const isReview = state === 'inReview'
  const changes = isReview
    ? namedChanges(problemChanges(live?.content ?? null, content), {
        choices: withOwnSolutions(choices, content),
        words,
      })
    : []
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
      {isReview ? <Message>{t('inReviewEdit')}</Message> : null}
      {isReview ? <ForgetSaved problemId={id} content={content} /> : null}
      {isReview ? (
        <ReviewCard
          entry={{ kind: 'problem', id }}
          revision={revisions[0]?.number ?? 1}
          changes={changes}
          comments={commentsOf(events).filter(({ revision }) => revision === revisions[0]?.number)}
          isNew={live === null}
          mayComment={refusals.edit !== 'not-permitted'}
        />
      ) : null}
      <section className="grid gap-3" aria-labelledby="preview-title">
        <h2 id="preview-title">{t('preview')}</h2>
        <PreviewPanel content={content} locale={locale} choices={choices} words={previewWords} />
      </section>
    </div>
  )
}
