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
import { createAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('newProblem') }
}

export default async function NewProblemPage() {
  if (!can(await studioActor(), 'problem.draft', null)) notFound()
  const locale = await pageLocale()
  const t = await getTranslations('studio')
  const common = await getTranslations('common')
  const services = (await listServices()).map(({ id, texts }) => ({
    value: id,
    label: inLocale(texts, locale)?.words.name ?? id,
  }))
  return (
    <div className="grid max-w-2xl gap-6">
      <header className="grid gap-2">
        <h1>{t('newProblem')}</h1>
        <p className="text-muted">{t('create.intro')}</p>
      </header>
      <Card>
        <NewProblemForm
          action={createAction}
          formKey={randomUUID()}
          locale={locale}
          services={[{ value: '', label: common('choose') }, ...services]}
          languages={locales.map((id) => ({ value: id, label: common(id === 'en' ? 'english' : 'turkish') }))}
          words={{
            title: t('teach.problem'),
            titleHint: t('teach.problemHint'),
            service: t('teach.service'),
            language: t('teach.language'),
            submit: t('create.submit'),
          }}
        />
      </Card>
    </div>
  )
}
