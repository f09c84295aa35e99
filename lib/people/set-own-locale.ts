import type { Actor } from '@/lib/auth/policy'
import { saveLocale } from './store/people'

/** The language this person reads on every device; null leaves it to the browser. */
export async function setOwnLocale(actor: Actor, locale: 'en' | 'tr' | null): Promise<void> {
  await saveLocale(actor.id, locale)
}
