import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { currentViewer } from '@/app/viewer'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { readCall } from '@/lib/calls/read-call'
import { readDiagnosis } from '@/lib/sessions/read-diagnosis'

/** The call of this address for an agent; not found for everybody else. */
export const readDeskCall = cache(async (number: string) => {
  const actor = await requireActor()
  if (!can(actor, 'desk.see', null) || !/^[1-9]\d{0,8}$/.test(number)) notFound()
  return (await readCall(actor, Number(number))) ?? notFound()
})

/** The diagnosis of a call, at its next step or at an earlier one. */
export const readCallDiagnosis = cache(async (id: string | null, level0Only: boolean, at: number | undefined) =>
  id === null ? null : readDiagnosis({ ...(await currentViewer()), level0Only }, id, await pageLocale(), at),
)
