import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { searchWords } from '@/app/(help)/search-words'
import { startAction } from '@/app/(help)/start-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { HitList } from '@/components/search/hit-list'
import { SearchBox } from '@/components/search/search-box'
import { Card } from '@/components/ui/card'
import { search } from '@/lib/search/search'

type Props = { searchParams: Promise<{ q?: string | string[]; service?: string | string[] }> }

const longest = 500

const asked = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.slice(0, longest).trim() : ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search')
  return { title: asked((await searchParams).q) || t('title') }
}

export default async function SearchPage({ searchParams }: Props) {
  const t = await getTranslations('search')
  const q = asked((await searchParams).q)
  const locale = await pageLocale()
  const words = await searchWords()
  const { hits } = q === '' ? { hits: [] } : await search(await currentViewer(), { q, locale, limit: 20 })
  return (
    <div className="grid gap-6">
      <SearchBox locale={locale} words={words} initial={q} />
      <h1 className="text-xl">{q === '' ? t('empty') : t('results', { count: hits.length, q })}</h1>
      {q !== '' && hits.length === 0 ? <p>{t('none')}</p> : null}
      {q === '' ? null : (
        <Card className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
          <div>
            <h2>{t('notSure')}</h2>
            <p className="text-muted">{t('answerFewHint')}</p>
          </div>
          <StartForm action={startAction} formKey={randomUUID()} fields={{ words: q }} size="large">
            {t('answerFew')}
          </StartForm>
        </Card>
      )}
      {hits.length > 0 ? <HitList hits={hits} kinds={words.kind} /> : null}
    </div>
  )
}
