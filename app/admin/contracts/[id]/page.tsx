import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saveContractAction } from '@/app/admin/contracts/actions'
import { serviceNames } from '@/app/desk/service-names'
import { pageLocale } from '@/app/locale'
import { AdminForm } from '@/components/contracts/admin-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CheckGroup, ChoiceField } from '@/components/ui/choice-field'
import { SelectField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { pauseReasons } from '@/lib/contracts/contract-content'
import { readContract } from '@/lib/contracts/read-contracts'
import { locales } from '@/lib/messages/locale'
import { TargetFields } from './target-fields'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contracts.admin'))('contract') }
}

async function read(id: string) {
  const actor = await requireActor()
  const found = z.uuid().safeParse(id).success ? await readContract(actor, id) : null
  return found?.ok ? found.value : notFound()
}

export default async function ContractPage({ params, searchParams }: Props) {
  const { organization, contract, calendars } = await read((await params).id)
  const t = await getTranslations('contracts.admin')
  const reasons = await getTranslations('contracts.reason')
  const common = await getTranslations('common')
  const services = await serviceNames(await pageLocale())
  const content = contract?.content
  const version = contract?.version ?? 0
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <Link href="/admin/contracts" prefetch={false} className="text-accent-strong underline">
        {t('contracts')}
      </Link>
      <h1>{t('contractOf', { organization: organization.name })}</h1>
      {(await searchParams).saved ? <Message tone="good">{t('saved')}</Message> : null}
      {calendars.length === 0 ? (
        <Card className="grid justify-items-start gap-3">
          <p>{t('calendarFirst')}</p>
          <ButtonLink href="/admin/calendars/new">{t('addCalendar')}</ButtonLink>
        </Card>
      ) : (
        <Card>
          <AdminForm
            key={version}
            action={saveContractAction}
            submit={t('save')}
            hidden={{ organizationId: organization.id, version: String(version) }}
          >
            <ChoiceField
              name="level"
              legend={t('levelLabel')}
              options={(['level0', 'level1', 'level2'] as const).map((value) => ({
                value,
                label: t(`level.${value}`),
              }))}
              chosen={content?.level ?? 'level1'}
            />
            <p className="text-sm text-muted">{t('levelHint')}</p>
            <ChoiceField
              name="place"
              legend={t('placeLabel')}
              options={(['onSite', 'remote'] as const).map((value) => ({ value, label: t(`place.${value}`) }))}
              chosen={content?.place ?? 'remote'}
            />
            <SelectField
              label={t('calendar')}
              name="calendarId"
              options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={contract?.calendar.id ?? ''}
            />
            <CheckGroup
              name="languages"
              legend={t('languages')}
              options={locales.map((value) => ({ value, label: common(value === 'en' ? 'english' : 'turkish') }))}
              chosen={content?.languages ?? locales}
            />
            <CheckGroup
              name="pauseReasons"
              legend={t('pauses')}
              options={pauseReasons.map((value) => ({ value, label: reasons(value) }))}
              chosen={content?.pauseReasons ?? ['customer']}
            />
            <TargetFields targets={content?.targets} />
            <CheckGroup
              name="outOfScope"
              legend={t('outOfScope')}
              options={[...services].map(([value, label]) => ({ value, label }))}
              chosen={content?.outOfScope ?? []}
            />
            <TextField
              label={t('elsewhere')}
              hint={t('elsewhereHint')}
              name="elsewhere"
              maxLength={500}
              defaultValue={content?.elsewhere ?? ''}
            />
            <p className="text-sm text-muted">{t('fromNow')}</p>
          </AdminForm>
        </Card>
      )}
    </div>
  )
}
