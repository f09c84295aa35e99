import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { promiseItems } from '@/app/promise-items'
import { PromiseCard } from '@/components/calls/promise-card'
import type { CallView } from '@/lib/calls/read-call'
import { readGroupPromises } from '@/lib/contracts/group-agreements'

/** What the group that has a call agreed to, beside what its customer was promised. */
export async function GroupClocks({ call, now }: { call: CallView['call']; now: Date }) {
  const promises = await readGroupPromises(call, await pageLocale(), now)
  if (promises.length === 0) return null
  const t = await getTranslations('contracts')
  return (
    <PromiseCard
      title={t('group.title', { group: call.group?.name ?? '' })}
      items={(await promiseItems(promises, now)).map((item, index) => ({
        ...item,
        title: t(`group.${promises[index]?.promised ?? 'response'}`),
      }))}
      columns={{
        when: t('column.when'),
        what: t('column.what'),
        counted: t('column.counted'),
        sum: t('column.sum'),
      }}
    />
  )
}
