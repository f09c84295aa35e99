import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { accessChoices } from '@/app/admin/people/access-choices'
import { letFixAction, setDisabledAction, setPasswordAction } from '@/app/admin/people/actions'
import { moveToSiteAction } from '@/app/admin/sites/actions'
import { AdminForm } from '@/components/contracts/admin-form'
import { PersonForm } from '@/components/people/person-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { listSites, siteOf } from '@/lib/people/list-sites'
import { readPerson } from '@/lib/people/read-person'
import { AccessForm } from './access-form'

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => {
  const actor = await requireActor()
  if (!z.uuid().safeParse(id).success) notFound()
  const result = await readPerson(actor, id)
  if (!result.ok) notFound()
  return result.value
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).person.name }
}

export default async function PersonPage({ params }: Props) {
  const { person, organizations, isOwn } = await read((await params).id)
  const t = await getTranslations('admin')
  const routing = await getTranslations('routing')
  const listed = await listSites(await requireActor())
  const sites = listed.ok ? (listed.value.find(({ id }) => id === person.organization?.id)?.sites ?? []) : []
  const hidden = { personId: person.id }
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6">
      <Link href="/admin/people" prefetch={false} className="text-accent-strong underline">
        {t('people')}
      </Link>
      <div className="grid gap-1">
        <h1>{person.name}</h1>
        <p className="text-muted">
          {person.email}
          {person.phone ? ` · ${person.phone}` : ''}
        </p>
        {person.disabledAt ? <Badge tone="bad">{t('disabled')}</Badge> : null}
      </div>
      {isOwn ? (
        <Message>{t('ownAccount')}</Message>
      ) : (
        <>
          <Card className="grid gap-4">
            <h2>{t('access')}</h2>
            <p className="text-muted">{t('accessIntro')}</p>
            <AccessForm
              personId={person.id}
              now={{ role: person.role, organization: person.organization?.id ?? '' }}
              submit={t('changeRole')}
              choices={await accessChoices(organizations)}
            />
          </Card>
          {person.role === 'level1' ? (
            <Card className="grid gap-4">
              <h2>{t('mayFix')}</h2>
              <AdminForm action={letFixAction} submit={t('mayFixSave')} hidden={hidden}>
                <SelectField
                  label={t('mayFix')}
                  hint={t('mayFixIntro')}
                  name="mayFix"
                  options={[
                    { value: 'no', label: t('mayFixNot') },
                    { value: 'yes', label: t('mayFixNow') },
                  ]}
                  defaultValue={person.mayFix ? 'yes' : 'no'}
                />
              </AdminForm>
            </Card>
          ) : null}
          {sites.length > 0 ? (
            <Card className="grid gap-4">
              <h2>{routing('site')}</h2>
              <AdminForm action={moveToSiteAction} submit={routing('saveSite')} hidden={hidden}>
                <SelectField
                  label={routing('site')}
                  hint={routing('siteIntro')}
                  name="siteId"
                  options={[
                    { value: '', label: routing('noSite') },
                    ...sites.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  defaultValue={(await siteOf(person.id)) ?? ''}
                />
              </AdminForm>
            </Card>
          ) : null}
          <Card className="grid gap-4">
            <h2>{t('newPassword')}</h2>
            <p className="text-muted">{t('newPasswordIntro')}</p>
            <PersonForm action={setPasswordAction} submit={t('newPassword')} look="secondary" hidden={hidden} />
          </Card>
          <Card className="grid gap-4">
            <h2>{person.disabledAt ? t('enable') : t('disable')}</h2>
            <p className="text-muted">{person.disabledAt ? t('enableIntro') : t('disableIntro')}</p>
            <PersonForm
              action={setDisabledAction}
              submit={person.disabledAt ? t('enable') : t('disable')}
              look={person.disabledAt ? 'secondary' : 'danger'}
              hidden={person.disabledAt ? { ...hidden, enable: '1' } : hidden}
            />
          </Card>
        </>
      )}
    </div>
  )
}
