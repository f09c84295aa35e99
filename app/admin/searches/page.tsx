import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { readRetention, retentionDays } from '@/lib/search/search-log'
import { saveRetentionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('searches.retention'))('title') }
}

export default async function SearchRetentionPage() {
  if (!can(await requireActor(), 'searches.retain', null)) notFound()
  const t = await getTranslations('searches.retention')
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      <p className="text-muted">{t('intro')}</p>
      <Card>
        <AdminForm action={saveRetentionAction} submit={t('save')}>
          <TextField
            label={t('days')}
            hint={t('hint')}
            name="days"
            type="number"
            inputMode="numeric"
            min={retentionDays.least}
            max={retentionDays.most}
            step={1}
            required
            defaultValue={await readRetention()}
          />
        </AdminForm>
      </Card>
    </div>
  )
}
