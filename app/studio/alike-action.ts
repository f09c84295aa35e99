'use server'

import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { locales } from '@/lib/messages/locale'

const lookInput = z.tuple([z.string().max(200), z.enum(locales)])

/** Known problems under such a name, while it is typed. */
export async function lookAlikeAction(title: string, locale: string): Promise<{ id: string; title: string }[]> {
  const actor = await requireActor()
  const input = lookInput.safeParse([title, locale])
  if (!input.success) return []
  const [text, language] = input.data
  const alike = await alikeProblems(actor, { texts: { [language]: { title: text } }, except: null }, language)
  return alike.map(({ id, title: known }) => ({ id, title: known }))
}
