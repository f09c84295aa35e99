import type { ReactNode } from 'react'
import { Shell } from '@/app/shell'

export default function OpenLayout({ children }: { children: ReactNode }) {
  return <Shell personHref="/person">{children}</Shell>
}
