'use client'

import { EntryList } from '@/components/knowledge/entry-list'
import { Marked, type Pieces } from './parts'

type Hit = {
  kind: string
  id: string
  href: string
  title: Pieces
  excerpt: Pieces
  /** Where the entry is shown in another language than the page's: which one, and the words that say so. */
  foreign?: { lang: string; notice: string } | undefined
}

export function HitList({ hits, kinds }: { hits: Hit[]; kinds: Record<string, string> }) {
  return (
    <EntryList
      items={hits.map(({ kind, id, href, title, excerpt, foreign }) => ({
        key: `${kind}:${id}`,
        href,
        note: foreign ? `${kinds[kind]} · ${foreign.notice}` : kinds[kind],
        title: <InItsLanguage lang={foreign?.lang} pieces={title} />,
        summary: <InItsLanguage lang={foreign?.lang} pieces={excerpt} />,
      }))}
    />
  )
}

const InItsLanguage = ({ lang, pieces }: { lang: string | undefined; pieces: Pieces }) =>
  lang ? (
    <span lang={lang}>
      <Marked pieces={pieces} />
    </span>
  ) : (
    <Marked pieces={pieces} />
  )
