import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { NewEntryForm } from '@/components/knowledge/new-entry-form'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { listServices } from '@/lib/knowledge/list-services'
import type { EntryKind } from '@/lib/knowledge/problem-states'
import { inLocale } from '@/lib/messages/in-locale'
import { locales } from '@/lib/messages/locale'
import { lookAlikeAction } from './alike-action'
import { createAction } from './create-action'

/** The page on which a known problem or a tree begins. */
export async function NewEntry({ kind }: { kind: EntryKind }) {
  if (!can(await studioActor(), `${kind}.edit`, null)) notFound()
  const locale = await pageLocale()
  const t = await getTranslations('studio')
  const n = await getTranslations(`entry.new.${kind}`)
  const m = await getTranslations('merge')
  const common = await getTranslations('common')
  const services = (await listServices()).map(({ id, texts }) => ({
    value: id,
    label: inLocale(texts, locale)?.words.name ?? id,
  }))
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{n('title')}</h1>
        <p className="text-muted">{n('intro')}</p>
      </header>
      <Card>
        <NewEntryForm
          action={createAction}
          alike={{ look: lookAlikeAction, words: { alike: m('alike'), alikeHint: m('alikeHint') } }}
          kind={kind}
          formKey={randomUUID()}
          locale={locale}
          services={[{ value: '', label: common('choose') }, ...services]}
          languages={locales.map((id) => ({ value: id, label: common(id === 'en' ? 'english' : 'turkish') }))}
          words={{
            title: n('name'),
            titleHint: n('nameHint'),
            service: t('teach.service'),
            language: t('teach.language'),
            submit: n('submit'),
          }}
        />
      </Card>
    </div>
  )
}
