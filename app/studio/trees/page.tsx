import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EntryList } from '@/components/knowledge/entry-list'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { listTrees } from '@/lib/knowledge/read-tree'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('trees') }
}

export default async function TreesPage() {
  const trees = await listTrees(await studioActor(), await pageLocale())
  const t = await getTranslations('studio')
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t('trees')}</h1>
        <p className="text-muted">{t('tree.readOnly')}</p>
      </header>
      {trees.length === 0 ? (
        <EmptyWork>{t('tree.none')}</EmptyWork>
      ) : (
        <EntryList
          label={t('trees')}
          items={trees.map(({ id, title, summary, nodes }) => ({
            href: `/studio/trees/${id}`,
            title,
            summary,
            note: t('tree.nodes', { count: nodes }),
          }))}
        />
      )}
    </div>
  )
}
