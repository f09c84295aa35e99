import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { restoreAction } from '@/app/studio/entry-actions'
import { ChangeList } from '@/components/knowledge/editor/change-list'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { StepButton } from '@/components/knowledge/step-button'
import { Card } from '@/components/ui/card'
import { listChoices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import { readProblem } from '@/lib/knowledge/read-problem'
import { catalogue } from '@/lib/messages/catalogue'

type Props = { params: Promise<{ id: string; number: string }> }

const read = cache(async (id: string, number: string) => {
  const problem = (await readProblem(await studioActor(), id)) ?? notFound()
  const at = problem.revisions.findIndex((each) => String(each.number) === number)
  return { problem, revision: problem.revisions[at] ?? notFound(), former: problem.revisions[at + 1] ?? null, at }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number } = await params
  const { problem, revision } = await read(id, number)
  const t = await getTranslations('studio.problem')
  const title = problem.content.texts[problem.content.original]?.title || id
  return { title: `${t('revision', { number: revision.number })} · ${title}` }
}

/** One revision against the one before it, and the way back to it. */
export default async function RevisionPage({ params }: Props) {
  const { id, number } = await params
  const { problem, revision, former, at } = await read(id, number)
  const t = await getTranslations('studio.problem')
  const locale = await pageLocale()
  const choices = await listChoices(await studioActor(), locale)
  const changes = namedChanges(problemChanges(former?.content ?? null, revision.content), {
    choices: withOwnSolutions(choices, revision.content),
    words: catalogue[locale].studio.editor,
  })
  const date = (await getFormatter()).dateTime(revision.updatedAt, { dateStyle: 'medium', timeStyle: 'short' })
  const { content, refusals, version } = problem
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-2">
        <Link href={`/studio/problems/${id}`} prefetch={false} className="text-sm underline underline-offset-2">
          <span lang={content.original}>{content.texts[content.original]?.title || id}</span>
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
          />
        ) : (
          <p className="text-muted">{t('sameAsFormer')}</p>
        )}
      </Card>
      {at > 0 && refusals.edit !== 'not-permitted' ? (
        <Card className="max-w-md">
          <StepButton
            action={restoreAction}
            fields={{ kind: 'problem', id, version: String(version), revision: String(revision.number) }}
            label={t('restore')}
            hint={t('restoreHint')}
            blocked={refusals.edit === null ? null : t('inReviewEdit')}
          />
        </Card>
      ) : null}
    </div>
  )
}
