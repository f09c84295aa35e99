import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import type { WorkRow } from '@/components/knowledge/work-rows'
import { Badge } from '@/components/ui/badge'
import type { Actor } from '@/lib/auth/policy'
import { listProposedMerges } from '@/lib/knowledge/proposed-merges'

/** Merges that wait for a second person, as rows of the work list. */
export async function mergeRows(actor: Actor): Promise<WorkRow[]> {
  const t = await getTranslations('merge')
  const care = await getTranslations('care.published')
  const format = await getFormatter()
  const merges = await listProposedMerges(actor, await pageLocale())
  return merges.map(({ kind, from, fromTitle, intoTitle, by, at }) => ({
    key: `${kind}-${from}`,
    href: `/studio/${kind}s/${from}/merge`,
    title: t('waitingRow', { from: fromTitle, into: intoTitle }),
    badges: <Badge>{care(kind)}</Badge>,
    note: t('proposedBy', { name: by, date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) }),
  }))
}
