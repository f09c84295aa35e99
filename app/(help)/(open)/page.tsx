import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { searchWords } from '@/app/(help)/search-words'
import { startAction } from '@/app/(help)/start-action'
import { IncidentNotices } from '@/app/incident-notices'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { StartForm } from '@/components/diagnosis/start-form'
import { EntryList } from '@/components/knowledge/entry-list'
import { ServiceGrid } from '@/components/knowledge/service-grid'
import { ServiceIcon } from '@/components/knowledge/service-icon'
import { SearchBox } from '@/components/search/search-box'
import { listCatalogue } from '@/lib/knowledge/list-catalogue'

type Props = { searchParams: Promise<{ incident?: string | string[] }> }

export default async function HomePage({ searchParams }: Props) {
  const t = await getTranslations('knowledge')
  const locale = await pageLocale()
  const { actor } = await currentViewer()
  const named = z.uuid().safeParse((await searchParams).incident).data
  const { services, requests } = await listCatalogue(actor, locale)
  const direct = services.filter((service) => service.direct)
  return (
    <div className="grid gap-10">
      <IncidentNotices named={named} />
      <SearchBox large locale={locale} words={await searchWords()} />
      <section className="grid gap-4">
        <h2>{t('services')}</h2>
        <ServiceGrid services={services.filter((service) => !service.direct)} />
      </section>
      {direct.length > 0 ? (
        <section className="grid gap-4">
          <div>
            <h2>{t('urgentCases')}</h2>
            <p className="text-muted">{t('urgentCasesHint')}</p>
          </div>
          <ul className="grid gap-3">
            {direct.map((service) => (
              <li key={service.id}>
                <StartForm
                  action={startAction}
                  formKey={randomUUID()}
                  fields={{ service: service.id, person: '1' }}
                  look="secondary"
                  size="large"
                >
                  <ServiceIcon name={service.icon} className="size-5 shrink-0 text-bad" />
                  <span className="flex-1 text-left">
                    {service.name}
                    <span className="block text-sm font-normal text-muted">{service.description}</span>
                  </span>
                </StartForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {requests.length > 0 ? (
        <section className="grid gap-4">
          <h2>{t('requests')}</h2>
          <EntryList items={requests.map(({ id, title, summary }) => ({ href: `/requests/${id}`, title, summary }))} />
        </section>
      ) : null}
    </div>
  )
}
