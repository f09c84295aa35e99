import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { ExplainedHits } from '@/components/search/explained-hits'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { roles } from '@/lib/auth/policy'
import { isLocale } from '@/lib/messages/locale'
import { type Explained, explainSearch } from '@/lib/search/explain-search'

type Props = { searchParams: Promise<{ q?: string; locale?: string; as?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('searches.try'))('title') }
}

/** What makes up a score, a line each, in the order in which it is reckoned. */
async function reasons({ words, together, title, language, use }: Explained): Promise<string[]> {
  const t = await getTranslations('searches.try')
  const format = await getFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return [
    ...words.map(({ word, tells }) => t('tells', { word, points: number(tells) })),
    ...(together > 0 ? [t('together', { points: number(together) })] : []),
    ...(title > 0 ? [t('inTitle', { share: format.number(title, { style: 'percent' }) })] : []),
    ...(language < 1 ? [t('otherLanguage', { factor: number(language) })] : []),
    ...use.map(({ name, factor }) => t(`factor.${name}`, { factor: number(factor) })),
  ]
}

export default async function TryPage({ searchParams }: Props) {
  const actor = await studioActor()
  const asked = await searchParams
  const q = typeof asked.q === 'string' ? asked.q.slice(0, 500).trim() : ''
  const locale = isLocale(asked.locale) ? asked.locale : await pageLocale()
  const role = roles.find((each) => each === asked.as) ?? null
  const t = await getTranslations('searches.try')
  const common = await getTranslations('common')
  const roleName = await getTranslations('admin.role')
  const format = await getFormatter()
  const result = q === '' ? null : await explainSearch(actor, { q, locale, role })
  const explained = result?.ok ? result.value : null
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      <search>
        <form className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
          <TextField label={t('words')} name="q" type="search" defaultValue={q} maxLength={500} required />
          <SelectField
            label={t('language')}
            name="locale"
            defaultValue={locale}
            options={[
              { value: 'en', label: common('english') },
              { value: 'tr', label: common('turkish') },
            ]}
          />
          <SelectField
            label={t('as')}
            name="as"
            defaultValue={role ?? ''}
            options={[
              { value: '', label: t('visitor') },
              ...roles.map((each) => ({ value: each, label: roleName(each) })),
            ]}
          />
          <Button look="secondary">{t('submit')}</Button>
        </form>
      </search>
      {explained === null ? null : (
        <>
          <p className="text-sm text-muted" role="status">
            {t('engine', {
              engine: explained.engine === 'meilisearch' ? 'Meilisearch' : 'PostgreSQL',
              ms: format.number(explained.tookMs),
            })}
          </p>
          <section className="grid gap-2">
            <h2>{t('readAs')}</h2>
            {explained.readings.length === 0 ? <p className="text-muted">{t('nothingKnown')}</p> : null}
            <ul className="grid gap-1.5">
              {explained.readings.map(({ word, locale: language, stems }) => (
                <li key={`${language} ${word}`} className="flex flex-wrap items-center gap-2">
                  <span className="font-semibold">{word}</span>
                  <Badge>{common(language === 'en' ? 'english' : 'turkish')}</Badge>
                  <span className="min-w-0 break-words text-muted">{stems.slice(0, 12).join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
          {explained.hits.length === 0 ? <EmptyWork>{t('none')}</EmptyWork> : null}
          <ExplainedHits
            hits={
              await Promise.all(
                explained.hits.map(async (each) => ({
                  href: each.hit.url,
                  title: each.hit.title,
                  score: t('score', { score: format.number(each.score, { maximumFractionDigits: 2 }) }),
                  reasons: await reasons(each),
                })),
              )
            }
          />
        </>
      )}
    </div>
  )
}
