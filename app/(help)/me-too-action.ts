'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { pageLocale } from '@/app/locale'
import { requireActor } from '@/lib/auth/session'
import { sayMeToo } from '@/lib/incidents/live-incidents'

/** "Me too": leads to the person's own call about what is disturbed. */
export async function meTooAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const incident = z.uuid().safeParse(form.get('incident'))
  if (!incident.success) redirect('/')

  const result = await sayMeToo(actor, { incidentId: incident.data, locale: await pageLocale() }, new Date())
  redirect(result.ok ? `/calls/${result.value.number}?opened=1` : '/')
}
