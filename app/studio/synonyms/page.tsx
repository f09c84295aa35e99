import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { searchReplayWords } from '@/app/studio/replayed-searches'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { WorkTabs } from '@/components/knowledge/work-tabs'
import { SynonymForm } from '@/components/search/synonym-form'
import { Card } from '@/components/ui/card'
import { Message } from '@/components/ui/message'
import { can } from '@/lib/auth/policy'
import { catalogue } from '@/lib/messages/catalogue'
import { isLocale, locales } from '@/lib/messages/locale'
import { listSynonymSets } from '@/lib/search/edit-synonyms'
import { synonymsAction } from './actions'
import { replaySynonymsAction } from './replay-action'

type Props = { searchParams: Promise<{ locale?: string; q?: string; done?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('searches.synonyms'))('title') }
}

export default async function SynonymsPage({ searchParams }: Props) {
  const actor = await studioActor()
  const asked = await searchParams
  const locale = isLocale(asked.locale) ? asked.locale : await pageLocale()
  const q = typeof asked.q === 'string' ? asked.q.slice(0, 300) : ''
  const listed = await listSynonymSets(actor)
  if (!listed.ok) notFound()
  const t = await getTranslations('searches.synonyms')
  const common = await getTranslations('common')
  const format = await getFormatter()
  const ofLocale = (each: string) => listed.value.filter((set) => set.locale === each)
  const mayEdit = can(actor, 'problem.edit', null)
  const { replay } = catalogue[await pageLocale()].entry
  const replayWords = searchReplayWords(replay, replay.synonymsHint)
  const words = {
    words: t('words'),
    wordsHint: t('wordsHint'),
    q: t('q'),
    qHint: t('qHint'),
    tryOut: t('tryOut'),
    save: t('save'),
    remove: t('remove'),
  }
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </header>
      <WorkTabs
        label={t('language')}
        current={locale}
        tabs={locales.map((id) => ({
          id,
          href: `/studio/synonyms?${new URLSearchParams({ locale: id, ...(q ? { q } : {}) })}`,
          label: common(id === 'en' ? 'english' : 'turkish'),
          count: format.number(ofLocale(id).length),
        }))}
      />
      {asked.done === 'saved' || asked.done === 'removed' ? <Message tone="good">{t(asked.done)}</Message> : null}
      {mayEdit ? (
        <Card className="grid gap-4">
          <h2>{t('new')}</h2>
          <SynonymForm
            action={synonymsAction}
            fields={{ key: randomUUID(), locale }}
            start={{ words: '', q }}
            words={words}
            removable={false}
            replay={replaySynonymsAction}
            replayWords={replayWords}
          />
        </Card>
      ) : (
        <Message>{t('lookOnly')}</Message>
      )}
      {ofLocale(locale).length === 0 ? <EmptyWork>{t('none')}</EmptyWork> : null}
      <ul className="grid gap-3">
        {ofLocale(locale).map((set) => (
          <li key={`${set.id} ${set.version}`}>
            <Card className="!p-0">
              {mayEdit ? (
                <details>
                  <summary lang={locale} className="break-words px-5 py-4 font-semibold">
                    {set.words.join(' · ')}
                  </summary>
                  <div className="border-t border-line px-5 py-4">
                    <SynonymForm
                      action={synonymsAction}
                      fields={{ set: set.id, version: String(set.version), locale }}
                      start={{ words: set.words.join('\n'), q: '' }}
                      words={words}
                      removable
                      replay={replaySynonymsAction}
                      replayWords={replayWords}
                    />
                  </div>
                </details>
              ) : (
                <p lang={locale} className="break-words px-5 py-4 font-semibold">
                  {set.words.join(' · ')}
                </p>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </div>
  )
}
