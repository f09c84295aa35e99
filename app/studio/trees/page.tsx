import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EntryList } from '@/components/knowledge/entry-list'
import { EmptyWork } from '@/components/knowledge/work-rows'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/auth/policy'
import { listTrees } from '@/lib/knowledge/read-studio-tree'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studio'))('trees') }
}

export default async function TreesPage() {
  const actor = await studioActor()
  const trees = await listTrees(actor, await pageLocale())
  const t = await getTranslations('studio')
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid max-w-2xl gap-2">
          <h1>{t('trees')}</h1>
          <p className="text-muted">{t('tree.intro')}</p>
        </div>
        {can(actor, 'tree.edit', null) ? (
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/studio/engine" look="secondary">
              {t('tree.grow')}
            </ButtonLink>
            <ButtonLink href="/studio/trees/new">{t('tree.new')}</ButtonLink>
          </div>
        ) : null}
      </header>
      {trees.length === 0 ? (
        <EmptyWork>{t('tree.none')}</EmptyWork>
      ) : (
        <EntryList
          label={t('trees')}
          items={trees.map(({ id, state, title, summary, nodes }) => ({
            href: `/studio/trees/${id}`,
            title,
            summary,
            note: [t(`state.${state}`), t('tree.nodes', { count: nodes })].join(' · '),
          }))}
        />
      )}
    </div>
  )
}
