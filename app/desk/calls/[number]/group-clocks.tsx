import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { promiseItems } from '@/app/promise-items'
import { PromiseCard } from '@/components/calls/promise-card'
import type { CallView } from '@/lib/calls/read-call'
import { type GroupPromises, readGroupPromises } from '@/lib/contracts/group-agreements'

/** What the groups that have had a call agreed to, beside what its customer was promised. */
export async function GroupClocks({ call, now }: { call: CallView['call']; now: Date }) {
  const groups = await readGroupPromises(call, await pageLocale(), now)
  return groups.map((each) => <OneGroup key={each.groupId} {...each} now={now} />)
}

async function OneGroup({ group, promises, now }: GroupPromises & { now: Date }) {
  const t = await getTranslations('contracts')
  return (
    <PromiseCard
      title={t('group.title', { group })}
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
