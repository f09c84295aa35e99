import { EntryList } from '@/components/knowledge/entry-list'

type Part = { text: string; match: boolean }
type Hit = { kind: string; id: string; url: string; title: Part[]; excerpt: Part[] }

/** Words that were found stand out; built as elements, so that nothing in an entry can become markup. */
export function Parts({ parts }: { parts: Part[] }) {
  return parts.map((part, at) =>
    part.match ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
      <mark key={at} className="bg-transparent font-bold text-accent-strong">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}

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
