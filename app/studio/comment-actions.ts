'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { commentRevision, resolveComment } from '@/lib/knowledge/comment-revision'
import { entryPage, entryRef } from './entry-ref'

type State = { error?: string; text?: string }

const about = entryRef.omit({ version: true })
const commentInput = about.extend({
  key: z.uuid(),
  revision: z.coerce.number().int().positive(),
  place: z.string().min(1).max(300),
  quote: z.string().trim().max(300).optional(),
  text: z.string().trim().min(1).max(4000),
})
const resolveInput = about.extend({ comment: z.string().regex(/^\d{1,18}$/) })

const typed = z.string().catch('')

export async function commentAction(_: State, form: FormData): Promise<State> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const text = typed.parse(form.get('text'))
  const input = commentInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('no-note'), text }

  const result = await commentRevision(actor, input.data, new Date())
  if (!result.ok) return { error: t(result.code), text }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(input.data, 'commented'))
}

export async function resolveCommentAction(_: State, form: FormData): Promise<State> {
  const actor = await requireActor()
  const t = await getTranslations('entry.refused')
  const input = resolveInput.safeParse(Object.fromEntries(form))
  if (!input.success) return { error: t('not-found') }

  const result = await resolveComment(actor, input.data, new Date())
  if (!result.ok) return { error: t(result.code) }
  revalidatePath('/studio', 'layout')
  redirect(entryPage(input.data, 'resolved'))
}
