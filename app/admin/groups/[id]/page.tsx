import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saveAgreementAction, saveGroupAction } from '@/app/admin/groups/actions'
import { PriorityTargetFields } from '@/app/admin/priority-targets'
import { AdminForm } from '@/components/contracts/admin-form'
import { Card } from '@/components/ui/card'
import { CheckGroup, ChoiceField } from '@/components/ui/choice-field'
import { SelectField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { requireActor } from '@/lib/auth/session'
import { pauseReasons } from '@/lib/contracts/contract-content'
import { readAgreement } from '@/lib/contracts/group-agreements'
import { listCalendars } from '@/lib/contracts/read-contracts'
import { readGroup } from '@/lib/groups/read-groups'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('group') }
}

async function read(id: string) {
  const actor = await requireActor()
  if (id !== 'new' && !z.uuid().safeParse(id).success) notFound()
  const found = await readGroup(actor, id === 'new' ? null : id)
  return found.ok ? found.value : notFound()
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { group, agents } = await read((await params).id)
  const t = await getTranslations('routing')
  const version = group?.version ?? 0
  const fit = group ? agents.filter(({ role }) => role === group.level) : []
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <Link href="/admin/groups" prefetch={false} className="text-accent-strong underline">
        {t('groups')}
      </Link>
      <h1>{group?.name ?? t('addGroup')}</h1>
      {(await searchParams).saved ? <Message tone="good">{t('saved')}</Message> : null}
      <Card>
        <AdminForm
          key={version}
          action={saveGroupAction}
          submit={t('save')}
          hidden={{ id: group?.id ?? '', version: String(version), ...(group ? { level: group.level } : {}) }}
        >
          <TextField label={t('groupName')} name="name" required maxLength={120} defaultValue={group?.name ?? ''} />
          {group ? (
            <>
              <p className="text-muted">{t(`level.${group.level}`)}</p>
              {fit.length === 0 ? <p className="text-muted">{t('noAgents')}</p> : null}
              {fit.length > 0 ? (
                <CheckGroup
                  name="members"
                  legend={t('members')}
                  options={fit.map(({ id, name }) => ({ value: id, label: name }))}
                  chosen={group.members.map(({ person }) => person.id)}
                />
              ) : null}
            </>
          ) : (
            <>
              <ChoiceField
                name="level"
                legend={t('groupLevel')}
                options={(['level0', 'level1', 'level2'] as const).map((value) => ({
                  value,
                  label: t(`level.${value}`),
                }))}
                chosen="level1"
              />
              <p className="text-sm text-muted">{t('saveFirst')}</p>
            </>
          )}
        </AdminForm>
      </Card>
      {group ? <Agreement groupId={group.id} /> : null}
    </div>
  )
}

/** What the group agrees to for the calls that stand with it. */
async function Agreement({ groupId }: { groupId: string }) {
  const actor = await requireActor()
  const [read, calendars] = await Promise.all([readAgreement(actor, groupId), listCalendars(actor)])
  if (!read.ok || !calendars.ok) return null
  const agreement = read.value
  const t = await getTranslations('routing')
  const promised = await getTranslations('contracts.group')
  const reasons = await getTranslations('desk.actions.waitReason')
  const version = agreement?.version ?? 0
  return (
    <Card className="grid gap-4">
      <div>
        <h2>{t('agreement')}</h2>
        <p className="text-sm text-muted">{t('agreementHint')}</p>
      </div>
      <AdminForm
        key={version}
        action={saveAgreementAction}
        submit={t('saveAgreement')}
        hidden={{ groupId, version: String(version) }}
      >
        <SelectField
          label={t('agreementCalendar')}
          name="calendarId"
          options={[
            { value: '', label: t('noCalendar') },
            ...calendars.value.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={agreement?.calendarId ?? ''}
        />
        <CheckGroup
          name="pauseReasons"
          legend={t('agreementPauses')}
          options={pauseReasons.map((value) => ({ value, label: reasons(value) }))}
          chosen={agreement?.content.pauseReasons ?? ['customer']}
        />
        <p className="text-sm text-muted">{t('agreementTargetsHint')}</p>
        <PriorityTargetFields
          targets={agreement?.content.targets}
          labels={{ response: promised('response'), resolution: promised('resolution') }}
        />
      </AdminForm>
    </Card>
  )
}
