import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { accessChoices } from '@/app/admin/people/access-choices'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/session'
import { listOrganizations } from '@/lib/people/list-organizations'
import { AddPersonForm } from './add-person-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('add') }
}

export default async function NewPersonPage() {
  const organizations = await listOrganizations(await requireActor())
  if (!organizations.ok) notFound()
  const t = await getTranslations('admin')
  const words = { name: t('name'), email: t('email'), phone: t('phone'), submit: t('add') }
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6">
      <Link href="/admin/people" prefetch={false} className="text-accent-strong underline">
        {t('people')}
      </Link>
      <h1>{t('add')}</h1>
      <p className="text-muted">{t('addIntro')}</p>
      <Card>
        <AddPersonForm words={words} choices={await accessChoices(organizations.value)} />
      </Card>
    </div>
  )
}
