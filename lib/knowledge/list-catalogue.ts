import { type Actor, can } from '@/lib/auth/policy'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'
import { currentBank } from './current-bank'
import { type KnowledgeBank, readBank } from './read-bank'

export type CatalogueEntry = { id: string; service: string; title: string; summary: string }
export type CatalogueService = { id: string; icon: string; name: string; description: string; direct: boolean }
export type Catalogue = {
  services: CatalogueService[]
  problems: CatalogueEntry[]
  trees: CatalogueEntry[]
  requests: CatalogueEntry[]
}

const entryOf = (
  id: string,
  service: string,
  texts: Parameters<typeof inLocale<{ title: string; summary: string }>>[0],
  locale: Locale,
) => {
  const words = inLocale(texts, locale)?.words
  return { id, service, title: words?.title ?? id, summary: words?.summary ?? '' }
}

/** What one bank offers this person, of one service or of all, in their language and its alphabetical order. */
export function catalogueOf(bank: KnowledgeBank, actor: Actor | null, locale: Locale, service?: string): Catalogue {
  const ofService = ([, entry]: [string, { service: string }]) => service === undefined || entry.service === service
  const readable = ([, entry]: [string, { audience: 'public' | 'customer' | 'staff' | 'level2' }]) =>
    can(actor, 'entry.read', entry)
  const byTitle = (a: CatalogueEntry, b: CatalogueEntry) => a.title.localeCompare(b.title, locale)
  return {
    services: [...bank.services]
      .filter(([id]) => service === undefined || id === service)
      .sort(([, a], [, b]) => a.position - b.position)
      .map(([id, content]) => {
        const words = inLocale(content.texts, locale)?.words
        return {
          id,
          icon: content.icon,
          name: words?.name ?? id,
          description: words?.description ?? '',
          direct: content.direct !== undefined,
        }
      }),
    problems: [...bank.problems]
      .filter(ofService)
      .filter(readable)
      .map(([id, entry]) => entryOf(id, entry.service, entry.texts, locale))
      .sort(byTitle),
    trees: [...bank.trees]
      .filter(ofService)
      .filter(readable)
      .map(([id, entry]) => entryOf(id, entry.service, entry.texts, locale))
      .sort(byTitle),
    requests: [...bank.requests]
      .filter(ofService)
      .map(([id, entry]) => entryOf(id, entry.service, entry.texts, locale))
      .sort(byTitle),
  }
}

/** The catalogue as it is published now. */
export async function listCatalogue(actor: Actor | null, locale: Locale, service?: string): Promise<Catalogue> {
  return catalogueOf(await readBank(await currentBank()), actor, locale, service)
}
