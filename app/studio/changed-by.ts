import { getFormatter, getTranslations } from 'next-intl/server'

/** Who saved an entry last, and when, for whoever comes second. */
export async function changedBy({ updatedAt, events }: { updatedAt: Date; events: { actor: string | null }[] }) {
  const t = await getTranslations('studio')
  const date = (await getFormatter()).dateTime(updatedAt, { dateStyle: 'medium', timeStyle: 'short' })
  const name = events.at(-1)?.actor
  return name ? t('changedBy', { name, date }) : t('changedOn', { date })
}
