'use server'

import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { contentId } from '@/lib/knowledge/content-parts'
import { locales } from '@/lib/messages/locale'

const lookInput = z.object({
  title: z.string().max(200),
  locale: z.enum(locales),
  /** The problem that is being written. */
  except: z.union([z.literal('').transform(() => null), contentId]),
})

/** Known problems under such a name, but for the one that is being written, while it is typed. */
export async function lookAlikeAction(form: FormData): Promise<{ id: string; title: string }[]> {
  const actor = await requireActor()
  const input = lookInput.safeParse(Object.fromEntries(form))
  if (!input.success) return []
  const { title, locale, except } = input.data
  const alike = await alikeProblems(actor, { texts: { [locale]: { title } }, except }, locale)
  return alike.map(({ id, title: known }) => ({ id, title: known }))
}
