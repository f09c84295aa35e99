'use server'

import { z } from 'zod'
import { requireActor } from '@/lib/auth/session'
import { alikeProblems } from '@/lib/knowledge/alike-titles'
import { contentId } from '@/lib/knowledge/content-parts'
import { locales } from '@/lib/messages/locale'

const lookInput = z.tuple([z.string().max(200), z.enum(locales), contentId.nullable()])

/** Known problems under such a name, but for the one that is being written, while it is typed. */
export async function lookAlikeAction(
  title: string,
  locale: string,
  except: string | null,
): Promise<{ id: string; title: string }[]> {
  const actor = await requireActor()
  const input = lookInput.safeParse([title, locale, except])
  if (!input.success) return []
  const [text, language, own] = input.data
  const alike = await alikeProblems(actor, { texts: { [language]: { title: text } }, except: own }, language)
  return alike.map(({ id, title: known }) => ({ id, title: known }))
}
