import type { ReactNode } from 'react'
import { Shell } from '@/app/shell'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <Shell personHref={null} wide>
      {children}
    </Shell>
  )
}
