import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { requireActor } from '@/lib/auth/session'
import { listPeople } from '@/lib/people/list-people'

const asked = z.object({ q: z.string().max(120).catch(''), after: z.uuid().nullable().catch(null) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('people') }
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await requireActor()
  const { q, after } = asked.parse(await searchParams)
  const listed = await listPeople(actor, { search: q, after })
  if (!listed.ok) notFound()
  const { people, next } = listed.value
  const t = await getTranslations('admin')
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('people')}</h1>
        <ButtonLink href="/admin/people/new">{t('add')}</ButtonLink>
      </div>
      <search>
        <form className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              label={t('search')}
              hint={t('searchHint')}
              name="q"
              type="search"
              maxLength={120}
              defaultValue={q}
            />
          </div>
          <Button look="secondary">{t('find')}</Button>
        </form>
      </search>
      {people.length === 0 ? <Card>{t('nobody')}</Card> : null}
      <ul className="grid gap-2">
        {people.map((person) => (
          <li key={person.id} className="rounded-xl border border-line bg-surface">
            <Link
              href={`/admin/people/${person.id}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:text-accent-strong"
            >
              <span className="min-w-0 flex-1 basis-60">
                <span className="block font-semibold">{person.name}</span>
                <span className="block text-sm text-muted">{person.email}</span>
              </span>
              <span className="text-sm text-muted">{person.organization?.name}</span>
              <Badge tone={person.role === 'admin' ? 'accent' : 'plain'}>{t(`role.${person.role}`)}</Badge>
              {person.disabledAt ? <Badge tone="bad">{t('disabled')}</Badge> : null}
            </Link>
          </li>
        ))}
      </ul>
      {next ? (
        <ButtonLink look="secondary" href={`/admin/people?${new URLSearchParams({ q, after: next })}`}>
          {t('more')}
        </ButtonLink>
      ) : null}
    </div>
  )
}
