import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listCalendars } from '@/lib/contracts/read-contracts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contracts.admin'))('calendars') }
}

export default async function CalendarsPage() {
  const listed = await listCalendars(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('contracts.admin')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('calendars')}</h1>
        <ButtonLink href="/admin/calendars/new">{t('addCalendar')}</ButtonLink>
      </div>
      {listed.value.length === 0 ? <Card>{t('noCalendars')}</Card> : null}
      <ul className="grid gap-2">
        {listed.value.map(({ id, name, content }) => (
          <li key={id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/admin/calendars/${id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 font-semibold">{name}</span>
              <span className="text-sm text-muted">
                {[content.timeZone, content.holidays].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
