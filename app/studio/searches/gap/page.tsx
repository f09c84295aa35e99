import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { studioActor } from '@/app/studio/actor'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { CloseGapForm } from '@/components/search/close-gap-form'
import { HitList } from '@/components/search/hit-list'
import { piecesOf } from '@/components/search/parts'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { isLocale } from '@/lib/messages/locale'
import { readSearchGap } from '@/lib/search/search-gaps'
import { closeGapAction } from './actions'

type Props = { searchParams: Promise<{ words?: string; locale?: string }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = await searchParams
  return { title: typeof words === 'string' ? words : (await getTranslations('searches'))('title') }
}

export default async function GapPage({ searchParams }: Props) {
  const actor = await studioActor()
  const asked = await searchParams
  const words = typeof asked.words === 'string' ? asked.words : ''
  const locale = isLocale(asked.locale) ? asked.locale : 'en'
  const t = await getTranslations('searches')
  const search = await getTranslations('search')
  const format = await getFormatter()
  const read = await readSearchGap(actor, { words, locale }, new Date())
  if (!read) return <EmptyWork>{t('gap.gone')}</EmptyWork>
  const { gap, hits, others } = read
  const mayClose = can(actor, 'searches.answer', null)
  const tryHref = `/studio/searches/try?${new URLSearchParams({ q: words, locale })}`
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 lang={locale} className="break-words">
          “{gap.words}”
        </h1>
        <p className="text-muted">
          {[
            t(`tab.${gap.kind}`),
            t('times', { count: gap.times }),
            t('latest', { at: format.dateTime(gap.latestAt, { dateStyle: 'medium', timeStyle: 'short' }) }),
          ].join(' · ')}
        </p>
      </header>
      <div className="flex flex-wrap gap-3">
        {mayClose ? (
          <>
            <ButtonLink href={`/studio/synonyms?${new URLSearchParams({ q: words, locale })}`} look="secondary">
              {t('gap.synonyms')}
            </ButtonLink>
            <ButtonLink href="/studio/problems/new" look="secondary">
              {t('gap.write')}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={tryHref} look="secondary">
          {t('gap.why')}
        </ButtonLink>
      </div>
      <section className="grid gap-3" aria-labelledby="now">
        <h2 id="now">{t('gap.now')}</h2>
        {hits.length === 0 ? (
          <EmptyWork>{t('gap.none')}</EmptyWork>
        ) : (
          <HitList
            kinds={{
              problem: search('kind.problem'),
              tree: search('kind.tree'),
              service: search('kind.service'),
              request: search('kind.request'),
            }}
            hits={hits.map(({ kind, id, title, excerpt, url }) => ({
              ...{ kind, id, href: url },
              title: piecesOf(title),
              excerpt: piecesOf(excerpt),
            }))}
          />
        )}
      </section>
      {others.length > 0 ? (
        <section className="grid gap-3" aria-labelledby="others">
          <h2 id="others">{t('gap.others')}</h2>
          <ul className="grid gap-2">
            {others.map((other) => (
              <li key={other.words} className="rounded-2xl border border-line bg-surface px-4 py-3">
                <p lang={locale} className="font-semibold break-words">
                  “{other.words}”
                </p>
                <p className="text-muted">
                  {other.hits[0]
                    ? t('gap.findsFirst', { title: other.hits[0].title.map(({ text }) => text).join('') })
                    : t('gap.none')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayClose && hits.length > 0 ? (
        <Card>
          <CloseGapForm
            action={closeGapAction}
            gap={{ words, locale }}
            options={hits.map(({ kind, id, title }) => ({
              value: `${kind}/${id}`,
              label: title.map(({ text }) => text).join(''),
            }))}
            words={{ which: t('gap.which'), close: t('gap.close') }}
          />
        </Card>
      ) : null}
    </div>
  )
}
