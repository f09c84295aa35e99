import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { removeRuleAction, saveRuleAction } from '@/app/admin/routing/actions'
import { ruleChoices } from '@/app/admin/routing/rule-words'
import { AdminForm } from '@/components/contracts/admin-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField, TextAreaField } from '@/components/ui/field'
import { requireActor } from '@/lib/auth/session'
import { listGroups } from '@/lib/groups/read-groups'
import { listProviders } from '@/lib/providers/read-providers'
import { readRule } from '@/lib/routing/read-rules'
import { conditions } from '@/lib/routing/route'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('ruleTitle') }
}

async function read(id: string) {
  const actor = await requireActor()
  const groups = await listGroups(actor)
  if (!groups.ok) notFound()
  const listed = await listProviders(actor)
  const providers = listed.ok ? listed.value.filter(({ disabledAt }) => disabledAt === null) : []
  const known = { actor, groups: groups.value, providers }
  if (id === 'new') return { ...known, rule: null }
  const rule = z.uuid().safeParse(id).success ? await readRule(actor, id) : null
  return rule?.ok ? { ...known, rule: rule.value } : notFound()
}

export default async function RulePage({ params }: Props) {
  const { actor, groups, providers, rule } = await read((await params).id)
  const t = await getTranslations('routing')
  const targets = [
    ...groups.map(({ id, name, level }) => ({ value: `group/${id}`, label: `${name} (${t(`level.${level}`)})` })),
    ...providers.map(({ id, name }) => ({ value: `provider/${id}`, label: `${name} (${t('level.provider')})` })),
  ]
  const choices = await ruleChoices(actor)
  const any = { value: '', label: t('any') }
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <Link href="/admin/routing" prefetch={false} className="text-accent-strong underline">
        {t('rules')}
      </Link>
      <h1>{rule ? t('ruleTitle') : t('addRule')}</h1>
      {targets.length === 0 ? (
        <Card className="grid justify-items-start gap-3">
          <p>{t('groupFirst')}</p>
          <ButtonLink href="/admin/groups/new">{t('addAGroup')}</ButtonLink>
        </Card>
      ) : (
        <Card>
          <AdminForm
            action={saveRuleAction}
            submit={t('save')}
            hidden={{ id: rule?.id ?? randomUUID(), version: String(rule?.version ?? 0) }}
          >
            <fieldset className="grid gap-4">
              <legend className="mb-1 text-lg font-semibold">{t('conditionsTitle')}</legend>
              <p className="text-sm text-muted">{t('conditionsHint')}</p>
              <div className="grid items-end gap-4 sm:grid-cols-2">
                {conditions.map((name) => (
                  <SelectField
                    key={name}
                    label={t(`condition.${name}`)}
                    name={name}
                    options={[any, ...choices[name]]}
                    defaultValue={String(rule?.[name] ?? '')}
                  />
                ))}
              </div>
            </fieldset>
            <SelectField
              label={t('target')}
              hint={t('targetHint')}
              name="target"
              options={targets}
              defaultValue={rule ? `${rule.target.kind}/${rule.target.id}` : targets[0]?.value}
            />
            {providers.length > 0 ? (
              <TextAreaField
                label={t('brief')}
                hint={t('briefHint')}
                name="brief"
                rows={3}
                maxLength={4000}
                defaultValue={rule?.target.kind === 'provider' ? (rule.target.brief ?? '') : ''}
              />
            ) : null}
          </AdminForm>
        </Card>
      )}
      {rule ? (
        <Card className="grid gap-4">
          <h2>{t('removeRule')}</h2>
          <AdminForm
            action={removeRuleAction}
            submit={t('remove')}
            hidden={{ id: rule.id, version: String(rule.version) }}
          >
            {null}
          </AdminForm>
        </Card>
      ) : null}
    </div>
  )
}
