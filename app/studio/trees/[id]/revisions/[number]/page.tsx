import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageLocale } from '@/app/locale'
import { studioActor } from '@/app/studio/actor'
import { EntryRevision } from '@/app/studio/entry-revision'
import { treeWords } from '@/app/studio/trees/tree-words'
import { namedTreeChanges } from '@/components/knowledge/tree/tree-change-words'
import { readStudioTree, type StudioTree } from '@/lib/knowledge/read-studio-tree'
import { commentsOf } from '@/lib/knowledge/review-comments'
import { treeMaterial } from '@/lib/knowledge/tree-material'
import { inLocale } from '@/lib/messages/in-locale'
import type { Locale } from '@/lib/messages/locale'

type Props = { params: Promise<{ id: string; number: string }> }

const read = cache(async (id: string, number: string) => {
  const tree = (await readStudioTree(await studioActor(), id)) ?? notFound()
  const at = tree.revisions.findIndex((each) => String(each.number) === number)
  return { tree, revision: tree.revisions[at] ?? notFound(), former: tree.revisions[at + 1] ?? null, at }
})

const titleOf = ({ id, content }: StudioTree, locale: Locale) => inLocale(content.texts, locale)?.words.title || id

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, number } = await params
  const { tree, revision } = await read(id, number)
  const t = await getTranslations('studio.problem')
  return { title: `${t('revision', { number: revision.number })} · ${titleOf(tree, await pageLocale())}` }
}

/** One revision of a tree against the one before it, and the way back to it. */
export default async function TreeRevisionPage({ params }: Props) {
  const { id, number } = await params
  const { tree, revision, former, at } = await read(id, number)
  const locale = await pageLocale()
  const material = await treeMaterial(await studioActor())
  const names = { material, locale, words: treeWords(locale) }
  return (
    <EntryRevision
      entry={{ kind: 'tree', id, version: tree.version }}
      title={{ text: titleOf(tree, locale) }}
      {...{ revision, former }}
      changes={namedTreeChanges(id, { before: former?.content ?? null, after: revision.content }, names)}
      comments={commentsOf(tree.events).filter((each) => each.revision === revision.number)}
      restore={at > 0 ? { refusal: tree.refusals.edit } : null}
    />
  )
}
