import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { searchWords } from '@/app/(help)/search-words'
import { startAction } from '@/app/(help)/start-action'
import { IncidentNotices } from '@/app/incident-notices'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { HitList } from '@/components/search/hit-list'
import { piecesOf } from '@/components/search/parts'
import { SearchBox } from '@/components/search/search-box'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { clientAddress } from '@/lib/auth/request-origin'
import { openedSearch, proxySettings } from '@/lib/auth/session'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/messages/locale'
import { translatorOf } from '@/lib/messages/translator'
import { search } from '@/lib/search/search'
import type { SearchHit } from '@/lib/search/search-hit'
import { keepSearch, recogniseSearch } from '@/lib/search/search-log'

type Props = { searchParams: Promise<{ q?: string | string[]; more?: string | string[] }> }

const longest = 500
/** More than these are read by few: the others are one press away. */
const shownFirst = 10

const asked = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.slice(0, longest).trim() : ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  return { title: asked((await searchParams).q) || t('title') }
}

/** The entry exists in the language it was written in. */
const otherLocale: Record<Locale, Locale> = { en: 'tr', tr: 'en' }

/** What tells this asker from others: themselves, a visitor's cookie, or, before they have one, their browser at its address. */
async function asker(): Promise<string> {
  const { actor, visitorKey } = await currentViewer()
  const asked = await headers()
  return actor?.id ?? visitorKey ?? `${clientAddress(asked, proxySettings())} ${asked.get('user-agent')}`
}

/** The answer does not wait for being kept. */
async function searchAndKeep(q: string, locale: Locale): Promise<{ id: string; hits: SearchHit[] }> {
  const viewer = await currentViewer()
  const previous = z.uuid().safeParse(await openedSearch()).data
  const { hits, engine } = await search(viewer, { q, locale, limit: 20 })
  const now = new Date()
  const asking = { asker: await asker(), words: q, locale, hits: hits.map(({ kind, id }) => `${kind}/${id}`) }
  const { id, isKept } = await recogniseSearch(asking, now, env().NEXTAUTH_SECRET)
  const kept = { id, request: { q, locale }, hits: hits.length, engine, previous }
  if (!isKept) after(() => keepSearch(viewer.actor, kept, now))
  return { id, hits }
}

export default async function SearchPage({ searchParams }: Props) {
  const { q: given, more } = await searchParams
  const q = asked(given)
  const locale = await pageLocale()
  const t = translatorOf(locale, 'search')
  const words = await searchWords()
  const { id, hits } = q === '' ? { id: '', hits: [] } : await searchAndKeep(q, locale)
  const shown = more === undefined ? hits.slice(0, shownFirst) : hits
  return (
    <div className="grid gap-6">
      <SearchBox locale={locale} words={words} initial={q} />
      <IncidentNotices />
      <h1 className="text-xl">{q === '' ? t('empty') : t('results', { count: hits.length, q })}</h1>
      {q !== '' && hits.length === 0 ? <p>{t('none')}</p> : null}
      {q === '' ? null : (
        <Card className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
          <div>
            <h2>{t('notSure')}</h2>
            <p className="text-muted">{t('answerFewHint')}</p>
          </div>
          <StartForm action={startAction} formKey={randomUUID()} fields={{ words: q, search: id }} size="large">
            {t('answerFew')}
          </StartForm>
        </Card>
      )}
      {hits.length > 0 ? (
        <HitList
          kinds={words.kind}
          hits={shown.map(({ kind, id: entry, title, excerpt, translated }) => ({
            ...{ kind, id: entry, title: piecesOf(title), excerpt: piecesOf(excerpt) },
            href: `/api/v1/search/open?${new URLSearchParams({ search: id, kind, entry })}`,
            foreign: translated
              ? undefined
              : { lang: otherLocale[locale], notice: t('onlyIn', { locale: otherLocale[locale] }) },
          }))}
        />
      ) : null}
      {shown.length < hits.length ? (
        <a
          href={`/search?${new URLSearchParams({ q, more: '1' })}`}
          className={`${buttonClass({ look: 'secondary' })} justify-self-start`}
        >
          {t('more', { count: hits.length - shown.length })}
        </a>
      ) : null}
    </div>
  )
}
