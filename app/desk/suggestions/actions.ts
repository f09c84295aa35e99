'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saving } from '@/app/saving'
import { requireActor } from '@/lib/auth/session'
import { contentId } from '@/lib/knowledge/content-parts'
import { decideSuggestion } from '@/lib/suggestions/decide-suggestion'
import { makeSuggestion } from '@/lib/suggestions/make-suggestion'

const makeInput = z.object({
  key: z.uuid(),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(4000),
  benefit: z.string().trim().min(1).max(1000),
  serviceId: z.union([z.literal('').transform(() => null), contentId]),
})
const decideInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  step: z.enum(['plan', 'decline', 'finish']),
  reason: z.string().trim().max(1000).default(''),
})

const page = '/desk/suggestions'

export async function suggestAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = makeInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect(`${page}?refused=not-saved`)
  const result = await saving<Awaited<ReturnType<typeof makeSuggestion>>>(() =>
    makeSuggestion(actor, input.data, new Date()),
  )
  revalidatePath(page)
  redirect(result.ok ? `${page}?done=made` : `${page}?refused=${result.code}`)
}

export async function decideAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const input = decideInput.safeParse(Object.fromEntries(form))
  if (!input.success) redirect(`${page}?refused=not-saved`)
  const result = await saving<Awaited<ReturnType<typeof decideSuggestion>>>(() =>
    decideSuggestion(actor, input.data, new Date()),
  )
  revalidatePath(page)
  redirect(result.ok ? `${page}?done=decided` : `${page}?refused=${result.code}`)
}
