import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { studioActor } from '@/app/studio/actor'
import { EmptyWork, WorkRows } from '@/components/knowledge/work-rows'
import { WorkTabs } from '@/components/knowledge/work-tabs'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Message } from '@/components/ui/message'
import { gapKinds } from '@/lib/search/gap-kinds'
import { listSearchGaps } from '@/lib/search/search-gaps'

type Props = { searchParams: Promise<{ tab?: string; closed?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('searches'))('title') }
}

export default async function SearchesPage({ searchParams }: Props) {
  const listed = await listSearchGaps(await studioActor(), new Date())
  const gaps = listed.ok ? listed.value : []
  const { tab: asked, closed } = await searchParams
  const tab = gapKinds.find((kind) => kind === asked) ?? 'failed'
  const t = await getTranslations('searches')
  const common = await getTranslations('common')
  const format = await getFormatter()
  const rows = gaps
    .filter(({ kind }) => kind === tab)
    .map(({ words, locale, members, times, hits, bounces, calls, staffOnly, latestAt }) => ({
      key: `${locale} ${words}`,
      href: `/studio/searches/gap?${new URLSearchParams({ words, locale })}`,
      title: words,
      lang: locale,
      badges: (
        <>
          <Badge tone={times > 1 ? 'warn' : 'plain'}>{t('times', { count: times })}</Badge>
          <Badge>{common(locale === 'en' ? 'english' : 'turkish')}</Badge>
          {staffOnly ? <Badge>{t('staffOnly')}</Badge> : null}
        </>
      ),
      note: [
        members.length > 1
          ? t('also', {
              words: members
                .slice(1, 4)
                .map((each) => `“${each.words}”`)
                .join(', '),
            })
          : '',
        hits > 0 ? t('hits', { count: hits }) : '',
        bounces > 0 ? t('bounces', { count: bounces }) : '',
        calls > 0 ? t('calls', { count: calls }) : '',
        t('latest', { at: format.dateTime(latestAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
      ]
        .filter(Boolean)
        .join(' · '),
    }))
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('title')}</h1>
        <ButtonLink href="/studio/searches/try" look="secondary">
          {t('try.title')}
        </ButtonLink>
      </header>
      <p className="text-muted">{t('intro')}</p>
      {closed === '1' ? <Message tone="good">{t('gap.closed')}</Message> : null}
      <WorkTabs
        label={t('title')}
        current={tab}
        tabs={gapKinds.map((id) => ({
          id,
          href: `/studio/searches?tab=${id}`,
          label: t(`tab.${id}`),
          count: format.number(gaps.filter(({ kind }) => kind === id).length),
        }))}
      />
      <section className="grid gap-3" aria-labelledby="tab-title">
        <h2 id="tab-title" className="sr-only">
          {t(`tab.${tab}`)}
        </h2>
        <p className="text-muted">{t(`tabHint.${tab}`)}</p>
        {rows.length === 0 ? (
          <EmptyWork>{t(`empty.${tab}`)}</EmptyWork>
        ) : (
          <WorkRows rows={rows} label={t(`tab.${tab}`)} />
        )}
      </section>
    </div>
  )
}
