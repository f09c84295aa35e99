import { listServices } from '@/lib/knowledge/list-services'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

/** The services by id, in the reader's language and the catalogue's order. */
export async function serviceNames(locale: Locale): Promise<Map<string, string>> {
  const services = await listServices()
  return new Map(services.map(({ id, texts }) => [id, inLocale(texts, locale)?.words.name ?? id]))
}
