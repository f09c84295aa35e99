import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { requireActor } from '@/lib/auth/session'
import { listSites } from '@/lib/people/list-sites'
import { addSiteAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('sites') }
}

export default async function SitesPage() {
  const listed = await listSites(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('routing')
  return (
    <div className="grid gap-6">
      <h1>{t('sites')}</h1>
      <p className="text-muted">{t('sitesIntro')}</p>
      <div className="grid items-start gap-6 md:grid-cols-2">
        {listed.value.map((organization) => (
          <Card key={organization.id} className="grid gap-4">
            <h2>{organization.name}</h2>
            {organization.sites.length === 0 ? <p className="text-muted">{t('noSites')}</p> : null}
            <ul className="grid gap-1">
              {organization.sites.map((site) => (
                <li key={site.id} className="flex flex-wrap justify-between gap-x-4">
                  <span className="font-medium">{site.name}</span>
                  <span className="text-muted">{t('people', { count: site._count.people })}</span>
                </li>
              ))}
            </ul>
            <AdminForm
              key={organization.sites.length}
              action={addSiteAction}
              submit={t('add')}
              hidden={{ organizationId: organization.id }}
            >
              <TextField
                label={t('siteName')}
                name="name"
                id={`site-${organization.id}`}
                required
                maxLength={120}
                autoComplete="off"
              />
            </AdminForm>
          </Card>
        ))}
      </div>
    </div>
  )
}
