import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { startAction } from '@/app/(help)/start-action'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { EntryList } from '@/components/knowledge/entry-list'
import { ServiceIcon } from '@/components/knowledge/service-icon'
import { Card } from '@/components/ui/card'
import { type CatalogueEntry, listCatalogue } from '@/lib/knowledge/list-catalogue'

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => {
  const catalogue = await listCatalogue((await currentViewer()).actor, await pageLocale(), id)
  const service = catalogue.services[0]
  return service ? { ...catalogue, service } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).service.name }
}

function Entries({ title, path, entries }: { title: string; path: string; entries: CatalogueEntry[] }) {
  if (entries.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{title}</h2>
      <EntryList
        items={entries.map((entry) => ({ href: `${path}/${entry.id}`, title: entry.title, summary: entry.summary }))}
      />
    </section>
  )
}

export default async function ServicePage({ params }: Props) {
  const t = await getTranslations('knowledge')
  const { service, problems, trees, requests } = await read((await params).id)
  return (
    <div className="grid gap-8">
      <div className="flex items-start gap-4">
        <span className="grid size-12 shrink-0 place-items-center rounded-xl bg-accent-soft text-accent-strong">
          <ServiceIcon name={service.icon} />
        </span>
        <div>
          <h1>{service.name}</h1>
          <p className="text-muted">{service.description}</p>
        </div>
      </div>
      <Card className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
        <p>{t('startHint')}</p>
        <StartForm action={startAction} formKey={randomUUID()} fields={{ service: service.id }} size="large">
          {t('startHere')}
        </StartForm>
      </Card>
      <Entries title={t('treesOf')} path="/trees" entries={trees} />
      <Entries title={t('problemsOf')} path="/problems" entries={problems} />
      <Entries title={t('requestsOf')} path="/requests" entries={requests} />
      {problems.length === 0 && !service.direct ? <p className="text-muted">{t('noProblems')}</p> : null}
    </div>
  )
}
