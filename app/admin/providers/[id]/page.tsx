import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PriorityTargetFields } from '@/app/admin/priority-targets'
import { saveProviderAction } from '@/app/admin/providers/actions'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { CheckGroup } from '@/components/ui/choice-field'
import { SelectField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { listCalendars } from '@/lib/contracts/read-contracts'
import { readProvider } from '@/lib/providers/read-providers'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('providers'))('provider') }
}

async function read(id: string) {
  const actor = await requireActor()
  const calendars = await listCalendars(actor)
  if (!calendars.ok) notFound()
  if (id === 'new') return { provider: null, calendars: calendars.value }
  const provider = z.uuid().safeParse(id).success ? await readProvider(actor, id) : null
  return provider?.ok ? { provider: provider.value, calendars: calendars.value } : notFound()
}

export default async function ProviderPage({ params, searchParams }: Props) {
  const { provider, calendars } = await read((await params).id)
  const t = await getTranslations('providers')
  const promised = await getTranslations('contracts')
  const common = await getTranslations('common')
  const version = provider?.version ?? 0
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <Link href="/admin/providers" prefetch={false} className="text-accent-strong underline">
        {t('back')}
      </Link>
      <h1>{provider?.name ?? t('add')}</h1>
      {(await searchParams).saved ? <Message tone="good">{t('saved')}</Message> : null}
      <Card>
        <AdminForm
          key={version}
          action={saveProviderAction}
          submit={t('save')}
          hidden={{ id: provider?.id ?? '', version: String(version) }}
        >
          <TextField label={t('name')} name="name" required maxLength={120} defaultValue={provider?.name ?? ''} />
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={provider?.email ?? ''}
          />
          <SelectField
            label={t('language')}
            name="locale"
            options={[
              { value: 'en', label: common('english') },
              { value: 'tr', label: common('turkish') },
            ]}
            defaultValue={provider?.locale ?? 'en'}
          />
          <SelectField
            label={t('calendar')}
            name="calendarId"
            options={[
              { value: '', label: t('noCalendar') },
              ...calendars.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={provider?.calendarId ?? ''}
          />
          <fieldset className="grid gap-3">
            <legend className="mb-1 text-lg font-semibold">{t('targets')}</legend>
            <p className="text-sm text-muted">{t('targetsHint')}</p>
            <PriorityTargetFields
              targets={provider?.content.targets}
              labels={{ response: promised('response'), resolution: promised('resolution') }}
            />
          </fieldset>
          {provider ? (
            <CheckGroup
              name="disabled"
              legend=""
              options={[{ value: '1', label: t('disabled') }]}
              chosen={provider.disabledAt ? ['1'] : []}
            />
          ) : null}
        </AdminForm>
      </Card>
    </div>
  )
}
