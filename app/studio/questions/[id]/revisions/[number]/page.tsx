import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { namedQuestionChanges } from '@/app/studio/questions/change-words'
import { RevisionView } from '@/app/studio/revision-view'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { readQuestion, type StudioQuestion } from '@/lib/knowledge/read-question'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

type Props = { params: Promise<{ id: string; number: string }> }

const read = cache(async (id: string, number: string) => {
  const question = (await readQuestion(await studioActor(), id)) ?? notFound()
  const at = question.revisions.findIndex((each) => String(each.number) === number)
  const [revision = notFound(), former = null] = at < 0 ? [] : question.revisions.slice(at)
  return { question, revision, former }
})

const titleOf = ({ id, content }: StudioQuestion, locale: Locale) => inLocale(content.texts, locale)?.words.text || id

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number } = await params
  const { question, revision } = await read(id, number)
  const t = await getTranslations('questions')
  return { title: `${t('revision', { number: String(revision.number) })} · ${titleOf(question, await pageLocale())}` }
}

/** One revision of a question against the one before it, and the way back to it. */
export default async function QuestionRevisionPage({ params }: Props) {
  const { id, number } = await params
  const { question, revision, former } = await read(id, number)
  const locale = await pageLocale()
  const t = await getTranslations('questions')
  const mayRestore = !revision.isLive && can(await studioActor(), 'question.edit', null)
  return (
    <RevisionView
      page={`/studio/questions/${id}`}
      title={{ text: titleOf(question, locale) }}
      revision={{ ...revision, updatedAt: revision.createdAt }}
      former={former}
      changes={await namedQuestionChanges(former?.content ?? null, revision.content, locale)}
    >
      {mayRestore ? (
        <Card className="grid max-w-md gap-2">
          {question.isLive ? (
            <>
              <ButtonLink href={`/studio/questions/${id}?from=${revision.number}`} look="secondary">
                {t('restore')}
              </ButtonLink>
              <p className="text-sm text-muted">{t('restoreHint')}</p>
            </>
          ) : (
            <p className="text-muted">{t('notThere')}</p>
          )}
        </Card>
      ) : null}
    </RevisionView>
  )
}
