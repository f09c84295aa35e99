import { EntryList } from '@/components/knowledge/entry-list'
import { type Part, Parts } from './parts'

type Hit = { kind: string; id: string; url: string; title: Part[]; excerpt: Part[] }

export function HitList({ hits, kinds }: { hits: Hit[]; kinds: Record<string, string> }) {
  return (
    <EntryList
      items={hits.map((hit) => ({
        key: `${hit.kind}:${hit.id}`,
        href: hit.url,
        note: kinds[hit.kind],
        title: <Parts parts={hit.title} />,
        summary: <Parts parts={hit.excerpt} />,
      }))}
    />
  )
}
