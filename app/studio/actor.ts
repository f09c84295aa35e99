import { notFound } from 'next/navigation'
import { cache } from 'react'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'

/** Whoever may see the studio; for everyone else it does not exist. */
export const studioActor = cache(async () => {
  const actor = await requireActor()
  return can(actor, 'studio.see', null) ? actor : notFound()
})
