import type { ReactNode } from 'react'
import { Shell } from '@/app/shell'

export default async function DiagnoseLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>
  children: ReactNode
}) {
  return <Shell personHref={`/diagnose/${(await params).id}/call`}>{children}</Shell>
}
