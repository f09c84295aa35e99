import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { NewProblemForm } from '@/components/knowledge/new-problem-form'
import { Card } from '@/components/ui/card'
import { can } from '@/lib/auth/policy'
import { listServices } from '@/lib/knowledge/list-services'
import { inLocale } from '@/lib/messages/in-locale'
import { locales } from '@/lib/messages/locale'
import { createTreeAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('tree.new') }
}

export default async function NewTreePage() {
  if (!can(await studioActor(), 'tree.edit', null)) notFound()
  const locale = await pageLocale()
  const t = await getTranslations('studio.tree')
  const common = await getTranslations('common')
  const services = (await listServices()).map(({ id, texts }) => ({
    value: id,
    label: inLocale(texts, locale)?.words.name ?? id,
  }))
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{t('new')}</h1>
        <p className="text-muted">{t('newIntro')}</p>
      </header>
      <Card>
        <NewProblemForm
          action={createTreeAction}
          formKey={randomUUID()}
          locale={locale}
          services={[{ value: '', label: common('choose') }, ...services]}
          languages={locales.map((id) => ({ value: id, label: common(id === 'en' ? 'english' : 'turkish') }))}
          words={{
            title: t('nameLabel'),
            titleHint: t('nameHint'),
            service: t('service'),
            language: t('language'),
            submit: t('begin'),
          }}
        />
      </Card>
    </div>
  )
}
