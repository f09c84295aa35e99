import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import { requireActor } from '@/lib/auth/session'
import { listCalendars } from '@/lib/contracts/read-contracts'
import { listSiteHours } from '@/lib/contracts/save-site-hours'
import { listSites } from '@/lib/people/list-sites'
import { addSiteAction, saveSiteHoursAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('sites') }
}

export default async function SitesPage() {
  const actor = await requireActor()
  const [listed, calendars, hours] = await Promise.all([listSites(actor), listCalendars(actor), listSiteHours(actor)])
  if (!listed.ok || !calendars.ok || !hours.ok) notFound()
  const hoursOf = (id: string) => hours.value.find(({ siteId }) => siteId === id)
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
            <ul className="grid gap-4">
              {organization.sites.map((site) => (
                <li key={site.id} className="grid gap-1">
                  <p className="flex flex-wrap justify-between gap-x-4">
                    <span className="font-medium">{site.name}</span>
                    <span className="text-muted">{t('people', { count: site._count.people })}</span>
                  </p>
                  <details>
                    <summary className="min-h-9 cursor-pointer py-1.5 text-accent-strong">
                      {t('siteHours')}:{' '}
                      {calendars.value.find(({ id }) => id === hoursOf(site.id)?.calendarId)?.name ??
                        t('contractHours')}
                    </summary>
                    <AdminForm
                      key={hoursOf(site.id)?.version ?? 0}
                      action={saveSiteHoursAction}
                      submit={t('save')}
                      hidden={{ siteId: site.id, version: String(hoursOf(site.id)?.version ?? 0) }}
                    >
                      <SelectField
                        label={t('siteHours')}
                        hint={t('siteHoursHint')}
                        name="calendarId"
                        id={`hours-${site.id}`}
                        options={[
                          { value: '', label: t('contractHours') },
                          ...calendars.value.map(({ id, name }) => ({ value: id, label: name })),
                        ]}
                        defaultValue={hoursOf(site.id)?.calendarId ?? ''}
                      />
                    </AdminForm>
                  </details>
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
