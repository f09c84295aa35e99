import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listGroups } from '@/lib/groups/read-groups'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('routing'))('groups') }
}

export default async function GroupsPage() {
  const listed = await listGroups(await requireActor())
  if (!listed.ok) notFound()
  const t = await getTranslations('routing')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('groups')}</h1>
        <ButtonLink href="/admin/groups/new">{t('addGroup')}</ButtonLink>
      </div>
      <p className="text-muted">{t('groupsIntro')}</p>
      {listed.value.length === 0 ? <Card>{t('noGroups')}</Card> : null}
      <ul className="grid gap-2">
        {listed.value.map(({ id, name, level, members }) => (
          <li key={id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/admin/groups/${id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-semibold">{name}</span>
                <span className="block text-sm text-muted">
                  {members.map(({ person }) => person.name).join(', ') || t('memberCount', { count: 0 })}
                </span>
              </span>
              <Badge tone="accent">{t(`level.${level}`)}</Badge>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
