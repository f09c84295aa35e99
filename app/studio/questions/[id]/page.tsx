import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { Editor } from '@/app/studio/questions/editor'
import { touchedRows } from '@/app/studio/questions/look'
import { RevisionLink } from '@/app/studio/revision-link'
import { HistoryList } from '@/components/knowledge/history-list'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { readQuestion } from '@/lib/knowledge/read-question'
import { inLocale } from '@/lib/messages/in-locale'
import { ProposedQuestion } from './proposed-question'
import { QuestionView } from './question-view'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; from?: string }> }

const read = cache(async (id: string) => (await readQuestion(await studioActor(), id)) ?? notFound())

const doneWords = ['saved', 'merged', 'proposed', 'published', 'returned', 'withdrawn'] as const

const textOf = async (id: string) => {
  const { content } = await read(id)
  return inLocale(content.texts, await pageLocale())?.words.text || id
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await textOf((await params).id) }
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { id } = await params
  const { done, from } = await searchParams
  const question = await read(id)
  const { content, version, isLive, mergedIntoId, revisions, uses, proposed } = question
  const actor = await studioActor()
  const t = await getTranslations('questions')
  const format = await getFormatter()
  const locale = await pageLocale()
  const mayEdit = isLive && can(actor, 'question.edit', null)
  const said = doneWords.find((each) => each === done)
  const waits = proposed?.returned === null ? proposed : null
  const returned = proposed?.returned
  const restored = revisions.find(({ number }) => String(number) === from)
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {said ? <Message tone="good">{t(said)}</Message> : null}
      {mergedIntoId ? (
        <Message>
          {t('isMerged')}{' '}
          <Link href={`/studio/questions/${mergedIntoId}`} prefetch={false} className="font-semibold underline">
            {await textOf(mergedIntoId)}
          </Link>
        </Message>
      ) : isLive ? null : (
        <Message>{t('isGone')}</Message>
      )}
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <Badge>{content.area}</Badge>
          <span className="text-sm text-muted">{id}</span>
        </p>
        <h1>{await textOf(id)}</h1>
        {mayEdit && !waits ? (
          <Link href={`/studio/questions/${id}/merge`} prefetch={false} className="justify-self-start underline">
            {(await getTranslations('merge'))('question')}
          </Link>
        ) : null}
      </header>
      {returned ? (
        <Message tone="warn">
          <p className="font-semibold">{t('review.returned', { name: returned.by ?? '', date: when(returned.at) })}</p>
          <p className="whitespace-pre-line">{returned.why}</p>
        </Message>
      ) : null}
      {waits && isLive ? (
        <ProposedQuestion {...{ actor, question }} proposed={waits} />
      ) : mayEdit ? (
        <Editor {...{ id, version, content, restored }} />
      ) : (
        <QuestionView content={content} uses={await touchedRows(uses, content, locale)} />
      )}
      <Card className="grid gap-4">
        <h2>{t('revisions')}</h2>
        <HistoryList
          label={t('revisions')}
          items={revisions.map(({ number, author, reviewer, note, createdAt, isLive: asked }) => ({
            key: String(number),
            title: [t('revision', { number: String(number) }), asked ? t('live') : null].filter(Boolean).join(' · '),
            by: [
              author ?? t('byImport'),
              ...(reviewer === null ? [] : [t('reviewedBy', { name: reviewer })]),
              when(createdAt),
            ].join(' · '),
            action: <RevisionLink href={`/studio/questions/${id}/revisions/${number}`} number={number} />,
            isoTime: createdAt.toISOString(),
            text: note ?? undefined,
          }))}
        />
      </Card>
    </div>
  )
}
