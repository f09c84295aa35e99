import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { requireActor } from '@/lib/auth/session'
import { listContracts } from '@/lib/contracts/read-contracts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contracts.admin'))('contracts') }
}

export default async function ContractsPage() {
  const listed = await listContracts(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('contracts.admin')
  return (
    <div className="grid gap-6">
      <h1>{t('contracts')}</h1>
      <ul className="grid gap-2">
        {listed.value.map(({ organization, contract, outOfScope }) => (
          <li key={organization.id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/admin/contracts/${organization.id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-semibold">{organization.name}</span>
                <span className="block text-sm text-muted">{contract?.calendar.name ?? t('noContract')}</span>
              </span>
              {outOfScope > 0 ? <Badge tone="warn">{t('outside', { count: outOfScope })}</Badge> : null}
              {contract ? <Badge tone="accent">{t(`level.${contract.content.level}`)}</Badge> : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
