import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EntryRevision } from '@/app/studio/entry-revision'
import { titleOf } from '@/app/studio/problems/[id]/title'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { listChoices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import { readProblem } from '@/lib/knowledge/read-problem'
import { commentsOf } from '@/lib/knowledge/review-comments'
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
  const { text } = titleOf(problem, await pageLocale())
  return { title: `${t('revision', { number: revision.number })} · ${text}` }
}

/** One revision against the one before it, and the way back to it. */
export default async function RevisionPage({ params }: Props) {
  const { id, number } = await params
  const { problem, revision, former, at } = await read(id, number)
  const locale = await pageLocale()
  const choices = await listChoices(await studioActor(), locale)
  const changes = namedChanges(problemChanges(former?.content ?? null, revision.content), {
    choices: withOwnSolutions(choices, revision.content),
    words: catalogue[locale].studio.editor,
  })
  const { refusals, version } = problem
  return (
    <EntryRevision
      entry={{ kind: 'problem', id, version }}
      title={titleOf(problem, locale)}
      {...{ revision, former, changes }}
      comments={commentsOf(problem.events).filter((each) => each.revision === revision.number)}
      restore={at > 0 ? { refusal: refusals.edit } : null}
    />
  )
}
