import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Shell } from '@/app/shell'
import { AdminNav } from '@/components/contracts/admin-nav'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('contracts.admin')
  const searches = await getTranslations('searches.retention')
  const routing = await getTranslations('routing')
  return (
    <Shell personHref={null} wide>
      <div className="grid gap-6">
        <AdminNav
          label={t('nav')}
          items={[
            { href: '/admin/people', label: t('people') },
            { href: '/admin/sites', label: routing('sites') },
            { href: '/admin/groups', label: routing('groups') },
            { href: '/admin/routing', label: routing('rules') },
            { href: '/admin/escalation', label: routing('escalation.title') },
            { href: '/admin/mail', label: (await getTranslations('mail'))('title') },
            { href: '/admin/providers', label: (await getTranslations('providers'))('title') },
            { href: '/admin/contracts', label: t('contracts') },
            { href: '/admin/calendars', label: t('calendars') },
            { href: '/admin/priorities', label: t('priorities') },
            { href: '/admin/api', label: (await getTranslations('api'))('title') },
            { href: '/admin/searches', label: searches('title') },
          ]}
        />
        {children}
      </div>
    </Shell>
  )
}
