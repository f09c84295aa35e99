import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AdminForm } from '@/components/contracts/admin-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { SelectField, TextField } from '@/components/ui/field'
import { listTokens } from '@/lib/api-tokens/manage-tokens'
import { requireActor } from '@/lib/auth/session'
import { listOrganizations } from '@/lib/people/list-organizations'
import { makeTokenAction, revokeTokenAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('title') }
}

/** With what systems of the organisations open calls: made and revoked here. */
export default async function ApiPage() {
  const actor = await requireActor()
  const [tokens, organizations] = await Promise.all([listTokens(actor), listOrganizations(actor)])
  if (!tokens.ok || !organizations.ok) notFound()
  const t = await getTranslations('api')
  const format = await getFormatter()
  const date = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1>{t('title')}</h1>
        <p className="text-muted">{t('intro')}</p>
      </div>
      <Card className="grid gap-4 wrap-anywhere">
        <h2>{t('new')}</h2>
        <AdminForm action={makeTokenAction} submit={t('make')}>
          <TextField label={t('name')} hint={t('nameHint')} name="name" required maxLength={120} autoComplete="off" />
          <SelectField
            label={t('organization')}
            name="organizationId"
            options={organizations.value.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </AdminForm>
      </Card>
      {tokens.value.length === 0 ? <Card>{t('none')}</Card> : null}
      <ul className="grid gap-3">
        {tokens.value.map((token) => (
          <li key={token.id} className="grid gap-2 rounded-2xl border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{token.name}</span>
              <span className="text-muted">{token.organization.name}</span>
              {token.revokedAt ? <Badge tone="bad">{t('revoked', { date: date(token.revokedAt) })}</Badge> : null}
            </p>
            <p className="text-sm text-muted">
              {t('madeBy', { name: token.createdBy.name, date: date(token.createdAt) })} ·{' '}
              {token.usedAt ? t('used', { date: date(token.usedAt) }) : t('unused')} ·{' '}
              {t('calls', { count: token._count.calls })}
            </p>
            {token.revokedAt ? null : (
              <AdminForm
                action={revokeTokenAction}
                submit={t('revoke', { name: token.name })}
                hidden={{ id: token.id }}
              >
                {null}
              </AdminForm>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
