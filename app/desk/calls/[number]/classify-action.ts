'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { saving } from '@/app/saving'
import type { ActionState } from '@/components/desk/action-form'
import { requireActor } from '@/lib/auth/session'
import { classifyCall } from '@/lib/calls/classify-call'
import { asWeight } from '@/lib/calls/priority'
import { refusalWords, typedValues } from './refusal-words'

const weight = z.enum(['1', '2', '3']).transform((value) => asWeight(Number(value)))
const input = z.object({
  number: z.coerce.number().int().positive().max(2_000_000_000),
  version: z.coerce.number().int().positive(),
  kind: z.enum(['incident', 'serviceRequest']),
  service: z.union([z.literal('').transform(() => null), z.string().max(120)]),
  impact: weight,
  urgency: weight,
})

const said = { stayed: 'classified', moved: 'classifiedMoved', asked: 'classifiedAsked' } as const

export async function classifyAction(_: ActionState, form: FormData): Promise<ActionState> {
  const actor = await requireActor()
  const values = typedValues(form, 'kind', 'service', 'impact', 'urgency')
  const asked = input.safeParse(Object.fromEntries(form))
  if (!asked.success) {
    const t = await getTranslations(values.kind ? 'common' : 'desk')
    return { error: values.kind ? t('outOfDate') : t('classify.kindNeeded'), values }
  }
  const { service: serviceId, ...rest } = asked.data
  const result = await saving<Awaited<ReturnType<typeof classifyCall>>>(() =>
    classifyCall(actor, { ...rest, serviceId }, new Date()),
  )
  const page = `/desk/calls/${rest.number}`
  revalidatePath(page)
  if (!result.ok) return { error: await refusalWords(result.code), values }
  redirect(`${page}?done=${said[result.value]}`)
}
