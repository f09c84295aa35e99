'use client'

import { EntryList } from '@/components/knowledge/entry-list'
import { type Part, Parts } from './parts'

type Hit = {
  kind: string
  id: string
  href: string
  title: Part[]
  excerpt: Part[]
  /** Where the entry is shown in another language than the page's: which one, and the words that say so. */
  foreign: { lang: string; notice: string } | null
}

export function HitList({ hits, kinds }: { hits: Hit[]; kinds: Record<string, string> }) {
  return (
    <EntryList
      items={hits.map(({ kind, id, href, title, excerpt, foreign }) => ({
        key: `${kind}:${id}`,
        href,
        note: foreign ? `${kinds[kind]} · ${foreign.notice}` : kinds[kind],
        title: (
          <span lang={foreign?.lang}>
            <Parts parts={title} />
          </span>
        ),
        summary: (
          <span lang={foreign?.lang}>
            <Parts parts={excerpt} />
          </span>
        ),
      }))}
    />
  )
}
