import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { readBank } from './read-bank'

/** A tree or a request as its own page presents it. */
export type Offer = { id: string; service: string; title: string; summary: string; translated: boolean }

const offer = (
  id: string,
  service: string,
  texts: Parameters<typeof inLocale<{ title: string; summary: string }>>[0],
  locale: Locale,
): Offer | null => {
  const found = inLocale(texts, locale)
  return found && { id, service, title: found.words.title, summary: found.words.summary, translated: found.translated }
}

/** A published tree this person may walk, or null. */
export async function readTreeOffer(actor: Actor | null, id: string, locale: Locale): Promise<Offer | null> {
  const tree = (await readBank(await currentBank())).trees.get(id)
  return tree && can(actor, 'entry.read', tree) ? offer(id, tree.service, tree.texts, locale) : null
}

/** A request that is offered, or null. */
export async function readRequestOffer(id: string, locale: Locale): Promise<Offer | null> {
  const request = (await readBank(await currentBank())).requests.get(id)
  return request ? offer(id, request.service, request.texts, locale) : null
}
