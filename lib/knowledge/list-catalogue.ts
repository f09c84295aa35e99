import { type Actor, type Audience, audiencesOf } from '@/lib/auth/policy'
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

type Entry = { service: string; texts: Parameters<typeof inLocale<{ title: string; summary: string }>>[0] }

/** What entries are called, in the alphabetical order of the language. */
function entriesOf<Of extends Entry>(
  entries: Map<string, Of>,
  locale: Locale,
  isWanted: (entry: Of) => boolean,
): CatalogueEntry[] {
  const inOrder = new Intl.Collator(locale).compare
  return [...entries]
    .filter(([, entry]) => isWanted(entry))
    .map(([id, { service, texts }]) => {
      const words = inLocale(texts, locale)?.words
      return { id, service, title: words?.title ?? id, summary: words?.summary ?? '' }
    })
    .sort((a, b) => inOrder(a.title, b.title))
}

/** What one bank offers these audiences, of one service or of all. */
function catalogueOf(bank: KnowledgeBank, audiences: Audience[], locale: Locale, service?: string): Catalogue {
  const isOfService = (entry: Entry) => service === undefined || entry.service === service
  const isOffered = (entry: Entry & { audience: Audience }) => isOfService(entry) && audiences.includes(entry.audience)
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
    problems: entriesOf(bank.problems, locale, isOffered),
    trees: entriesOf(bank.trees, locale, isOffered),
    requests: entriesOf(bank.requests, locale, isOfService),
  }
}

/** A bank does not change, so what it offers is worked out once; it goes with its bank. */
const worked = new WeakMap<KnowledgeBank, Map<string, Catalogue>>()

/** The catalogue as it is published now, for this person in their language. Shared: not to be changed. */
export async function listCatalogue(actor: Actor | null, locale: Locale, service?: string): Promise<Catalogue> {
  const bank = await readBank(await currentBank())
  // The name of a service comes from an address: what is not there must not fill the memory.
  if (service !== undefined && !bank.services.has(service)) return catalogueOf(bank, [], locale, service)
  const audiences = audiencesOf(actor)
  const key = JSON.stringify([audiences, locale, service])
  const catalogues = worked.get(bank) ?? new Map<string, Catalogue>()
  worked.set(bank, catalogues)
  const catalogue = catalogues.get(key) ?? catalogueOf(bank, audiences, locale, service)
  catalogues.set(key, catalogue)
  return catalogue
}
