import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { PreviewPanel, type PreviewWords } from '@/components/knowledge/editor/preview-panel'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import type { Choices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import type { StudioProblem } from '@/lib/knowledge/read-problem'
import { catalogue } from '@/lib/messages/catalogue'

type Props = { problem: StudioProblem; choices: Choices; previewWords: PreviewWords }

/** A known problem to be read: what would change for people, and how they would see it. */
export async function ReviewView({ problem, choices, previewWords }: Props) {
  const t = await getTranslations('studio.problem')
  const locale = await pageLocale()
  const { content, live, state } = problem
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
      {isReview ? (
        <Card className="grid gap-4">
          <div>
            <h2>{t('review')}</h2>
            <p className="text-muted">{live ? t('reviewHint') : t('reviewNew')}</p>
          </div>
          {changes.length > 0 ? (
            <ChangeList
              changes={changes}
              words={{ before: t('before'), after: t('after'), nothing: t('nothing') }}
              onlyAfter={live === null}
            />
          ) : (
            <p className="text-muted">{t('noChanges')}</p>
          )}
        </Card>
      ) : null}
      <section className="grid gap-3" aria-labelledby="preview-title">
        <h2 id="preview-title">{t('preview')}</h2>
        <PreviewPanel content={content} locale={locale} choices={choices} words={previewWords} />
      </section>
    </div>
  )
}
