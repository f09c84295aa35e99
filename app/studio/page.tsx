import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { EmptyWork, WorkRows } from '@/components/knowledge/work-rows'
import { WorkTabs } from '@/components/knowledge/work-tabs'
import { ButtonLink } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { countTeachableCalls, listTeachable } from '@/lib/calls/list-teachable'
import { countProblems } from '@/lib/knowledge/count-problems'
import { listChoices } from '@/lib/knowledge/list-choices'
import { listProblems } from '@/lib/knowledge/list-problems'
import { studioActor } from './actor'
import { callRows } from './call-rows'
import { mergeRows } from './merge-rows'
import { problemRows } from './problem-rows'
import { questionRows } from './question-rows'
import { isCallTab, readProblemCursor, type WorkTab, workTab, workTabs, writeProblemCursor } from './work-tabs'

type Props = { searchParams: Promise<{ tab?: string; after?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('title') }
}

async function readRows(tab: WorkTab, after: string | undefined) {
  const actor = await studioActor()
  const services = new Map((await listChoices(actor, await pageLocale())).services.map(({ id, name }) => [id, name]))
  if (isCallTab(tab)) {
    const { calls, next } = await listTeachable(actor, tab, /^\d{1,9}$/.test(after ?? '') ? Number(after) : undefined)
    const rows = await callRows(calls, services, { mayTeach: can(actor, 'problem.draft', null) })
    return { rows, next: next === null ? null : String(next) }
  }
  const filter = tab === 'mine' ? { ownOf: actor.id } : { state: tab }
  const { problems, next } = await listProblems(actor, { ...filter, after: readProblemCursor(after) })
  return { rows: await problemRows(problems, services), next: next && writeProblemCursor(next) }
}

export default async function StudioPage({ searchParams }: Props) {
  const actor = await studioActor()
  const { tab: asked, after } = await searchParams
  const t = await getTranslations('studio')
  const format = await getFormatter()
  const writes = can(actor, 'problem.draft', null)
  const tabs = workTabs(writes)
  const tab = workTab(asked, tabs)
  const counts = { ...(await countProblems(actor)), ...(await countTeachableCalls(actor)) }
  const { rows, next } = await readRows(tab, after)
  const proposed = [
    { label: (await getTranslations('questions.review'))('waiting'), rows: await questionRows(actor) },
    { label: (await getTranslations('merge'))('waiting'), rows: await mergeRows(actor) },
  ].filter(({ rows: some }) => some.length > 0)
  const proposedCount = proposed.flatMap(({ rows: some }) => some).length
  const shownAbove = tab === 'inReview' ? proposed : []
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('workList')}</h1>
        {writes ? (
          <p className="flex flex-wrap gap-3">
            <ButtonLink href="/studio/intake" look="secondary">
              {(await getTranslations('intake'))('title')}
            </ButtonLink>
            <ButtonLink href="/studio/problems/new">{t('newProblem')}</ButtonLink>
          </p>
        ) : null}
      </header>
      {writes ? null : <Message>{t('lookOnly')}</Message>}
      <WorkTabs
        label={t('workList')}
        current={tab}
        tabs={tabs.map((id) => ({
          id,
          href: `/studio?tab=${id}`,
          label: t(`tab.${id}`),
          count: format.number(counts[id] + (id === 'inReview' ? proposedCount : 0)),
        }))}
      />
      <section className="grid gap-3" aria-labelledby="tab-title">
        <h2 id="tab-title" className="sr-only">
          {t(`tab.${tab}`)}
        </h2>
        <p className="text-muted">{t(`tabHint.${tab}`)}</p>
        {shownAbove.map(({ label, rows: waiting }) => (
          <div key={label} className="grid gap-2">
            <h3>{label}</h3>
            <WorkRows rows={waiting} label={label} />
          </div>
        ))}
        {rows.length > 0 ? <WorkRows rows={rows} label={t(`tab.${tab}`)} /> : null}
        {rows.length === 0 && shownAbove.length === 0 ? <EmptyWork>{t(`empty.${tab}`)}</EmptyWork> : null}
        {next === null ? null : (
          <ButtonLink
            href={`/studio?tab=${tab}&after=${encodeURIComponent(next)}`}
            look="secondary"
            className="justify-self-center"
          >
            {t('more')}
          </ButtonLink>
        )}
      </section>
    </div>
  )
}
