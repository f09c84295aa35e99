import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listProviders } from '@/lib/providers/read-providers'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('providers'))('title') }
}

export default async function ProvidersPage() {
  const listed = await listProviders(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('providers')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('title')}</h1>
        <ButtonLink href="/admin/providers/new">{t('add')}</ButtonLink>
      </div>
      <p className="text-muted">{t('intro')}</p>
      {listed.value.length === 0 ? <Card>{t('none')}</Card> : null}
      <ul className="grid gap-2">
        {listed.value.map(({ id, name, email, disabledAt }) => (
          <li key={id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/admin/providers/${id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-semibold">{name}</span>
                <span className="block break-all text-sm text-muted">{email}</span>
              </span>
              {disabledAt ? <Badge tone="bad">{t('off')}</Badge> : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
