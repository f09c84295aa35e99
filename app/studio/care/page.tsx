import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { WorkTabs } from '@/components/knowledge/work-tabs'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { listNoneFits } from '@/lib/calls/list-none-fits'
import { listFlags } from '@/lib/feedback/list-flags'
import { listChoices } from '@/lib/knowledge/list-choices'
import { listDueProblems } from '@/lib/knowledge/list-due'
import { listStale } from '@/lib/knowledge/list-stale'
import { listReaders } from '@/lib/notify/list-readers'
import { listAbandoned } from '@/lib/sessions/list-abandoned'
import { readWorth } from '@/lib/worth/read-worth'
import { AbandonedList } from './abandoned-list'
import { DueList } from './due-list'
import { FlagList } from './flag-list'
import { NoneFitsList } from './none-fits-list'
import { ReaderList } from './reader-list'
import { TranslationList } from './translation-list'
import { WorthList, worthRows } from './worth-list'

type Props = { searchParams: Promise<{ tab?: string; mine?: string; done?: string; refused?: string }> }

const tabs = ['stopped', 'flags', 'translations', 'reviews', 'noneFits', 'abandoned', 'readers', 'all'] as const
const refusals = ['not-permitted', 'closed-already', 'not-saved'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('care'))('title') }
}

export default async function CarePage({ searchParams }: Props) {
  const actor = await studioActor()
  const { tab: asked, mine, done, refused } = await searchParams
  const tab = tabs.find((each) => each === asked) ?? 'stopped'
  const isMine = mine === '1'
  const t = await getTranslations('care')
  const format = await getFormatter()
  const locale = await pageLocale()
  const now = new Date()
  const worth = await readWorth(actor, { locale }, now)
  const ownerOf = new Map(worth.map(({ problemId, owner }) => [problemId, owner?.id]))
  const isShown = (problemId: string) => !isMine || ownerOf.get(problemId) === actor.id
  const rows = worthRows(worth).filter(({ problemId }) => isShown(problemId))
  const stopped = rows.filter(({ demotedAt }) => demotedAt !== null).sort((a, b) => b.tried - a.tried)
  const all = rows.filter(({ shown }) => shown > 0).sort((a, b) => a.atLeast - b.atLeast)
  const flags = (await listFlags(actor)).filter(({ kind, entryId }) => kind === 'tree' || isShown(entryId))
  const translations = (await listStale(actor)).filter(({ problemId }) => isShown(problemId))
  const reviews = (await listDueProblems(actor, locale, now)).filter(({ problemId }) => isShown(problemId))
  const readers = (await listReaders(actor, now)).filter(({ entry }) => entry.kind !== 'problem' || isShown(entry.id))
  // The engine has to think for each of them: only for who asks.
  const abandoned = tab === 'abandoned' ? await listAbandoned(actor, locale, now) : null
  const services = new Map((await listChoices(actor, locale)).services.map(({ id, name }) => [id, name]))
  const unfitted = isMine ? [] : await listNoneFits(actor, now)
  const counts = {
    stopped: stopped.length,
    flags: flags.length,
    translations: translations.length,
    reviews: reviews.length,
    noneFits: unfitted.length,
    abandoned: abandoned?.length ?? null,
    readers: readers.length,
    all: all.length,
  }
  const refusal = refusals.find((each) => each === refused)
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-2">
          <h1>{t('title')}</h1>
          <p className="text-muted">{t('intro')}</p>
        </div>
        <Link href={`/studio/care?tab=${tab}${isMine ? '' : '&mine=1'}`} prefetch={false} className="underline">
          {t(isMine ? 'everyones' : 'mine')}
        </Link>
      </header>
      {done === 'closed' ? <Message tone="good">{t('closed')}</Message> : null}
      {refusal ? <Message tone="bad">{t(`refused.${refusal}`)}</Message> : null}
      <WorkTabs
        label={t('title')}
        current={tab}
        tabs={tabs.map((id) => {
          const count = counts[id]
          return {
            id,
            href: `/studio/care?tab=${id}${isMine ? '&mine=1' : ''}`,
            label: t(`tab.${id}`),
            count: count === null ? '' : format.number(count),
          }
        })}
      />
      <section className="grid gap-3" aria-labelledby="tab-title">
        <h2 id="tab-title" className="sr-only">
          {t(`tab.${tab}`)}
        </h2>
        <p className="text-muted">{t(`hint.${tab}`)}</p>
        {counts[tab] === 0 ? <EmptyWork>{t(`empty.${tab}`)}</EmptyWork> : null}
        {tab === 'flags' ? <FlagList entries={flags} mayClose={can(actor, 'flag.close', null)} /> : null}
        {tab === 'translations' ? <TranslationList entries={translations} /> : null}
        {tab === 'reviews' ? <DueList due={reviews} /> : null}
        {tab === 'noneFits' ? (
          <NoneFitsList groups={unfitted} services={services} mayTeach={can(actor, 'problem.draft', null)} />
        ) : null}
        {tab === 'abandoned' ? <AbandonedList questions={abandoned ?? []} /> : null}
        {tab === 'readers' ? <ReaderList publications={readers} /> : null}
        {tab === 'stopped' || tab === 'all' ? <WorthList rows={tab === 'stopped' ? stopped : all} withProblem /> : null}
      </section>
    </div>
  )
}
