import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { type OutlineItem, TreeOutline } from '@/components/knowledge/tree-outline'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { readTree, type StudioTree } from '@/lib/knowledge/read-tree'
import { type OutlineNode, treeOutline } from '@/lib/knowledge/tree-outline'

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => (await readTree(await studioActor(), id, await pageLocale())) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).title }
}

type T = Awaited<ReturnType<typeof getTranslations<'studio.tree'>>>

function itemOf(t: T, tree: StudioTree, outline: OutlineNode, parent: OutlineNode | null): OutlineItem {
  const { content, way, node, seen, next } = outline
  const asked = parent && 'question' in parent.content ? tree.questions.get(parent.content.question) : undefined
  const via = typeof way === 'string' ? t(way) : (asked?.answers.get(way.answer) ?? way.answer)
  const shared = { key: `${node}-${via}`, via, seen: seen ? t('seen') : null }
  const children = next.map((each) => itemOf(t, tree, each, outline))
  if ('end' in content) {
    return { ...shared, kind: 'end', label: content.end === 'bank' ? t('endBank') : t('endCall'), href: null, children }
  }
  if ('question' in content) {
    return {
      ...shared,
      kind: 'question',
      label: tree.questions.get(content.question)?.text ?? content.question,
      href: null,
      children,
    }
  }
  const solution = tree.solutions.get(content.solution)
  const href = solution ? `/studio/problems/${solution.problemId}` : null
  return { ...shared, kind: 'solution', label: solution?.title ?? content.solution, href, children }
}

export default async function TreePage({ params }: Props) {
  const tree = await read((await params).id)
  const t = await getTranslations('studio.tree')
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid gap-2">
          <h1>{tree.title}</h1>
          <p className="text-muted">{tree.summary}</p>
          <p className="text-sm text-muted">
            {t('nodes', { count: Object.keys(tree.content.nodes).length })} · {t('readOnly')}
          </p>
        </div>
        <ButtonLink href={`/trees/${tree.id}`} look="secondary">
          {t('walk')}
        </ButtonLink>
      </header>
      <Card className="overflow-x-auto">
        <TreeOutline
          items={treeOutline(tree.content).map((each) => itemOf(t, tree, each, null))}
          words={{ question: t('question'), solution: t('solution') }}
        />
      </Card>
    </div>
  )
}
