import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Palette } from '@/app/desk/palette'
import { Shell } from '@/app/shell'
import { StyleNonce } from '@/components/ui/style-nonce'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  if (!can(await requireActor(), 'desk.see', null)) notFound()
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <Shell personHref={null} wide>
      <StyleNonce nonce={nonce} />
      <div className="grid gap-5">
        <Palette />
        {children}
      </div>
    </Shell>
  )
}
