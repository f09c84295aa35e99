import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { weights } from '@/lib/calls/priority'
import { readPriorityTable } from '@/lib/calls/read-priorities'
import { savePrioritiesAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contracts.admin'))('priorities') }
}

export default async function PrioritiesPage() {
  if (!can(await requireActor(), 'contracts.manage', null)) notFound()
  const { matrix, version } = await readPriorityTable()
  const t = await getTranslations('contracts.admin')
  const desk = await getTranslations('desk')
  const options = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: desk(`priorityName.${value}`) }))
  return (
    <div className="grid gap-6">
      <h1>{t('priorities')}</h1>
      <p className="text-muted">{t('prioritiesIntro')}</p>
      <Card>
        <AdminForm action={savePrioritiesAction} submit={t('save')} hidden={{ version: String(version) }}>
          {weights.map((impact) => (
            <fieldset key={impact} className="grid gap-3">
              <legend className="mb-2 text-lg font-semibold">{desk(`registration.affectedOptions.${impact}`)}</legend>
              <div className="grid gap-4 sm:grid-cols-3">
                {weights.map((urgency) => (
                  <SelectField
                    key={urgency}
                    label={desk(`registration.urgencies.${urgency}`)}
                    name={`cell-${impact}-${urgency}`}
                    options={options}
                    defaultValue={String(matrix[impact][urgency])}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </AdminForm>
      </Card>
    </div>
  )
}
