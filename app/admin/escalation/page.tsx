import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AdminForm } from '@/components/contracts/admin-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CheckGroup } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { escalatedPriorities, receivers } from '@/lib/escalation/escalation-matrix'
import { readEscalation } from '@/lib/escalation/save-escalation'
import { listSites } from '@/lib/people/list-sites'
import { saveEscalationAction } from './actions'

type Props = { searchParams: Promise<{ organization?: string; saved?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('escalation.title') }
}

const asked = z.union([z.literal('').transform((): null => null), z.uuid()]).catch(null)

export default async function EscalationPage({ searchParams }: Props) {
  const { organization = '', saved } = await searchParams
  const organizationId = asked.parse(organization)
  const actor = await requireActor()
  const [read, organizations] = await Promise.all([readEscalation(actor, organizationId), listSites(actor)])
  if (!read.ok || !organizations.ok) notFound()
  const { rows, isOwn, version } = read.value
  const t = await getTranslations('routing.escalation')
  const desk = await getTranslations('desk')
  const routing = await getTranslations('routing')
  const hidden = { organizationId: organizationId ?? '', version: String(version) }
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <h1>{t('title')}</h1>
      <p className="text-muted">{t('intro')}</p>
      {saved ? <Message tone="good">{t('saved')}</Message> : null}
      <form className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <SelectField
            key={organizationId}
            label={t('for')}
            name="organization"
            options={[
              { value: '', label: t('all') },
              ...organizations.value.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={organizationId ?? ''}
          />
        </div>
        <Button look="secondary">{t('show')}</Button>
      </form>
      {organizationId === null ? null : <p className="text-muted">{t(isOwn ? 'own' : 'general')}</p>}
      <Card>
        <AdminForm key={organizationId} action={saveEscalationAction} submit={routing('save')} hidden={hidden}>
          {escalatedPriorities.map((priority) => (
            <fieldset key={priority} className="grid gap-4">
              <legend className="mb-2 text-lg font-semibold">
                {t('priority', { priority: desk(`priorityName.${String(priority) as '1' | '2' | '3' | '4'}`) })}
              </legend>
              {rows
                .filter((row) => row.priority === priority)
                .map((row) => (
                  <CheckGroup
                    key={row.moment}
                    name={`${priority}-${row.moment}`}
                    legend={t(`moment.${row.moment}`)}
                    options={receivers.map((value) => ({ value, label: t(`receiver.${value}`) }))}
                    chosen={row.receivers}
                  />
                ))}
            </fieldset>
          ))}
        </AdminForm>
      </Card>
      {organizationId !== null && isOwn ? (
        <AdminForm action={saveEscalationAction} submit={t('drop')} hidden={{ ...hidden, drop: '1' }}>
          {null}
        </AdminForm>
      ) : null}
    </div>
  )
}
