import type { ReactNode } from 'react'
import { Shell } from '@/app/shell'
import { can } from '@/lib/auth/policy'
import { currentActor } from '@/lib/auth/session'

export default async function NoticesLayout({ children }: { children: ReactNode }) {
  const isStaff = can(await currentActor(), 'desk.see', null)
  return <Shell personHref={isStaff ? null : '/person'}>{children}</Shell>
}
