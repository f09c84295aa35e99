import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { lookAlikeAction } from '@/app/studio/alike-action'
import { EntrySteps } from '@/app/studio/entry-steps'
import { dropAction, keepAction } from '@/app/studio/keep-action'
import { OpenComments } from '@/app/studio/open-comments'
import { stateTones } from '@/app/studio/problem-rows'
import { RiskNote } from '@/app/studio/risk-note'
import { CheckList } from '@/components/knowledge/check-list'
import { namedChanges, withOwnSolutions } from '@/components/knowledge/editor/change-words'
import { ProblemEditor } from '@/components/knowledge/editor/problem-editor'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { listChoices } from '@/lib/knowledge/list-choices'
import { problemChanges } from '@/lib/knowledge/problem-changes'
import { readProblem } from '@/lib/knowledge/read-problem'
import { listPersonalWords } from '@/lib/knowledge/remove-personal-data'
import { commentsOf } from '@/lib/knowledge/review-comments'
import { readWorkingCopy } from '@/lib/knowledge/working-copy'
import { catalogue } from '@/lib/messages/catalogue'
import type { Locale } from '@/lib/messages/locale'
import { gapItems } from './gap-items'
import { PersonalCard } from './personal-card'
import { ReviewView } from './review-view'
import { saveAction } from './save-action'
import { SideHistory } from './side-history'
import { titleOf } from './title'
import { tryAction } from './try-action'
import { UpkeepCard } from './upkeep-card'
import { WorthCard } from './worth-card'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; taught?: string; cleaned?: string; upkeep?: string }>
}

const read = cache(async (id: string) => (await readProblem(await studioActor(), id)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: titleOf(await read((await params).id), await pageLocale()).text }
}

const doneWords = [
  'merged',
  'published',
  'publishedLater',
  'submitted',
  'sentBack',
  'archived',
  'planned',
  'unplanned',
  'rolledBack',
  'restored',
  'personalRemoved',
  'commented',
  'resolved',
] as const

export default async function ProblemPage({ params, searchParams }: Props) {
  const problem = await read((await params).id)
  const { done, taught, cleaned = '', upkeep } = await searchParams
  const actor = await studioActor()
  const locale = await pageLocale()
  const t = await getTranslations('studio')
  const choices = await listChoices(actor, locale)
  const { id, state, version, content, live, refusals, revisions } = problem
  const { studio } = catalogue[locale]
  const title = titleOf(problem, locale)
  const said = doneWords.find((each) => each === done)
  const pageWords = (language: Locale) => ({
    ...catalogue[language].knowledge,
    untranslated: catalogue[language].common.untranslated,
  })
  const previewWords = { page: { en: pageWords('en'), tr: pageWords('tr') }, viewer: studio.editor.viewer }
  const note = state === 'archived' ? t('problem.editArchived') : live ? t('problem.editLive') : null
  const steps = <EntrySteps actor={actor} kind="problem" entry={problem} isOwn={revisions[0]?.authorId === actor.id} />
  const isOpen = state === 'draft' || state === 'inReview'
  const personal = isOpen ? await listPersonalWords(actor, problem) : []
  const newest = revisions[0]?.number
  const own = { choices: withOwnSolutions(choices, content), words: studio.editor }
  const checks = isOpen ? (
    <>
      {state === 'draft' ? (
        <OpenComments
          entry={{ kind: 'problem', id }}
          comments={commentsOf(problem.events).filter(({ revision }) => revision === newest)}
          places={namedChanges(
            [...problemChanges(content, live?.content ?? content), ...problemChanges(null, content)],
            own,
          )}
          mayResolve={refusals.edit !== 'not-permitted'}
        />
      ) : null}
      <RiskNote entry={problem} />
      <PersonalCard problem={problem} words={personal} />
      <Card className="grid gap-3">
        <div>
          <h2>{t('problem.checks')}</h2>
          {state === 'draft' ? <p className="text-sm text-muted">{t('problem.checksSaved')}</p> : null}
        </div>
        <CheckList items={await gapItems(problem.gaps, id, choices)} allGood={t('problem.allGood')} />
      </Card>
    </>
  ) : null
  const history = (
    <>
      <WorthCard problemId={id} actor={actor} />
      <UpkeepCard problemId={id} actor={actor} said={upkeep} />
      <SideHistory problem={problem} actor={actor} />
    </>
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {said ? <Message tone="good">{t(`problem.done.${said}`)}</Message> : null}
      {taught && /^\d{1,9}$/.test(taught) ? (
        <Message tone="good">{t('teach.savedResolved', { number: taught })}</Message>
      ) : null}
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={stateTones[state]}>{t(`state.${state}`)}</Badge>
          {state !== 'published' && live ? <Badge tone="good">{t('alsoLive')}</Badge> : null}
          <span className="text-sm text-muted">{t('problem.revision', { number: revisions[0]?.number ?? 1 })}</span>
          {live ? (
            <Link href={`/problems/${id}`} prefetch={false} className="text-sm underline underline-offset-2">
              {t('problem.openLive')}
            </Link>
          ) : null}
          {isOpen ? (
            <Link
              href={`/studio/engine?${new URLSearchParams({ draft: id, play: content.service })}`}
              prefetch={false}
              className="text-sm underline underline-offset-2"
            >
              {t('problem.playDraft')}
            </Link>
          ) : null}
        </p>
        <h1 lang={title.lang}>{title.text}</h1>
        {state === 'published' && can(actor, 'problem.archive', null) ? (
          <Link href={`/studio/problems/${id}/merge`} prefetch={false} className="justify-self-start text-sm underline">
            {(await getTranslations('merge'))('problem')}
          </Link>
        ) : null}
      </header>
      {refusals.edit === null ? (
        <ProblemEditor
          // The editor holds its text itself: what was removed from the stored one begins it anew.
          key={`${state}-${cleaned}`}
          problemId={id}
          version={version}
          content={content}
          live={live?.content ?? null}
          choices={choices}
          locale={locale}
          note={note}
          maySubmit={state === 'draft'}
          saveAction={saveAction}
          keeping={{
            found: await readWorkingCopy(actor, { kind: 'problem', id }, content),
            ...{ keep: keepAction, drop: dropAction },
          }}
          tryAction={tryAction}
          alike={{ look: lookAlikeAction, words: catalogue[locale].merge }}
          words={studio.editor}
          previewWords={previewWords}
          changeWords={{
            before: t('problem.before'),
            after: t('problem.after'),
            nothing: t('problem.nothing'),
            none: t('problem.noChanges'),
            advice: t('problem.advice'),
          }}
          aside={checks}
          asideEnd={
            <>
              {steps}
              {history}
            </>
          }
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
          <ReviewView problem={problem} choices={choices} previewWords={previewWords} />
          <div className="grid min-w-0 gap-5">
            {steps}
            {checks}
            {history}
          </div>
        </div>
      )}
    </div>
  )
}
