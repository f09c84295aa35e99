import { type Actor, can } from '@/lib/auth/policy'
import { type StaleTranslation, staleTranslations } from './stale-translations'
import { readHistories } from './store/histories'

export type StaleEntry = StaleTranslation & { problemId: string; titles: Partial<Record<'en' | 'tr', string>> }

/** What translators have to do, changes of meaning first, then by how many texts have changed. */
export async function listStale(actor: Actor): Promise<StaleEntry[]> {
  if (!can(actor, 'studio.see', null)) return []
  const stale = (await readHistories()).flatMap(({ id, contents }) => {
    const texts = contents.at(-1)?.texts ?? {}
    const titles = Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]))
    return staleTranslations(contents).map((each) => ({ ...each, problemId: id, titles }))
  })
  const rank = ({ weight, texts }: StaleEntry) => (weight === 'meaning' ? 1000 : 0) + texts.length
  return stale.sort((a, b) => rank(b) - rank(a))
}
