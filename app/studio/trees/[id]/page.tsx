import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EntryHistory } from '@/app/studio/entry-history'
import { EntrySteps } from '@/app/studio/entry-steps'
import { dropAction, keepAction } from '@/app/studio/keep-action'
import { OpenComments } from '@/app/studio/open-comments'
import { stateTones } from '@/app/studio/problem-rows'
import { ReviewCard } from '@/app/studio/review-card'
import { RiskNote } from '@/app/studio/risk-note'
import { treeWords } from '@/app/studio/trees/tree-words'
import { namedTreeChanges } from '@/components/knowledge/tree/tree-change-words'
import { TreeEditor } from '@/components/knowledge/tree/tree-editor'
import { TreeReading } from '@/components/knowledge/tree/tree-reading'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import { readStudioTree, type StudioTree } from '@/lib/knowledge/read-studio-tree'
import { commentsOf } from '@/lib/knowledge/review-comments'
import { treeMaterial } from '@/lib/knowledge/tree-material'
import { readWorkingCopy } from '@/lib/knowledge/working-copy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { gapNotes } from './gap-notes'
import { saveTreeAction } from './save-action'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const read = cache(async (id: string) => (await readStudioTree(await studioActor(), id)) ?? notFound())

const titleOf = ({ id, content }: StudioTree, locale: Locale) => inLocale(content.texts, locale)?.words.title || id

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf(await read((await params).id), await pageLocale()) }
}

const doneWords = [
  'published',
  'publishedLater',
  'submitted',
  'sentBack',
  'rolledBack',
  'archived',
  'planned',
  'unplanned',
  'restored',
  'commented',
  'resolved',
] as const

export default async function TreePage({ params, searchParams }: Props) {
  const tree = await read((await params).id)
  const { done } = await searchParams
  const actor = await studioActor()
  const locale = await pageLocale()
  const t = await getTranslations('studio')
  const { id, state, version, content, live, refusals } = tree
  const said = doneWords.find((each) => each === done)
  const material = await treeMaterial(actor)
  const words = treeWords(locale)
  const names = { material, locale, words }
  const newest = tree.revisions[0]?.number ?? 1
  const comments = commentsOf(tree.events).filter(({ revision }) => revision === newest)
  const about = { kind: 'tree', id } as const
  const mayComment = refusals.edit !== 'not-permitted'
  const before = live?.content ?? null
  const shared = {
    ...{ treeId: id, content, locale },
    ...{ material, words },
    gaps: await gapNotes(tree.gaps, id),
    aside: (
      <>
        {state === 'draft' || state === 'inReview' ? <RiskNote entry={tree} /> : null}
        {state === 'draft' ? (
          <OpenComments
            entry={about}
            comments={comments}
            places={[
              ...namedTreeChanges(id, { before: content, after: before ?? content }, names),
              ...namedTreeChanges(id, { before: null, after: content }, names),
            ]}
            mayResolve={mayComment}
          />
        ) : null}
        <EntrySteps
          actor={actor}
          kind="tree"
          entry={tree}
          isOwn={tree.revisions[0]?.authorId === (await studioActor()).id}
        />
        <EntryHistory
          events={tree.events}
          revisions={tree.revisions}
          revisionPage={(number) => `/studio/trees/${id}/revisions/${number}`}
        />
      </>
    ),
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {said ? <Message tone="good">{t(`tree.done.${said}`)}</Message> : null}
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid gap-2">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
            {state !== 'published' && live ? <Badge tone="good">{t('alsoLive')}</Badge> : null}
            <span className="text-sm text-muted">
              {t('problem.revision', { number: tree.revisions[0]?.number ?? 1 })}
            </span>
          </p>
          <h1>{titleOf(tree, locale)}</h1>
          {live && refusals.edit === null ? <p className="text-muted">{t('tree.editLive')}</p> : null}
        </div>
        {live ? (
          <ButtonLink href={`/trees/${id}`} look="secondary">
            {t('tree.walk')}
          </ButtonLink>
        ) : null}
      </header>
      {refusals.edit === null ? (
        <TreeEditor
          key={state}
          {...shared}
          version={version}
          maySubmit={state === 'draft'}
          save={saveTreeAction}
          keeping={{
            found: await readWorkingCopy(actor, { kind: 'tree', id }, content),
            ...{ keep: keepAction, drop: dropAction },
          }}
        />
      ) : (
        <>
          {state === 'inReview' ? (
            <ReviewCard
              entry={about}
              revision={newest}
              changes={namedTreeChanges(id, { before, after: content }, names)}
              comments={comments}
              isNew={before === null}
              mayComment={mayComment}
            />
          ) : null}
          <TreeReading {...shared} />
        </>
      )}
    </div>
  )
}
