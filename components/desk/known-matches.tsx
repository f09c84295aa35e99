'use client'

import { Parts } from '@/components/search/parts'
import { useSuggestions } from '@/components/search/use-suggestions'
import { Card } from '@/components/ui/card'

export type MatchWords = { title: string; none: string; hint: string; kind: Record<string, string> }

/** What is known of what the caller says, while they say it. */
export function KnownMatches({ text, locale, words }: { text: string; locale: string; words: MatchWords }) {
  const hits = useSuggestions(text, locale)
  const known = hits.filter(({ kind }) => kind === 'problem' || kind === 'tree')
  return (
    <Card className="grid gap-3">
      <div>
        <h2 className="text-lg">{words.title}</h2>
        <p className="text-sm text-muted">{known.length === 0 ? words.none : words.hint}</p>
      </div>
      {known.length === 0 ? null : (
        <ul className="grid divide-y divide-line">
          {known.map((hit) => (
            <li key={`${hit.kind}:${hit.id}`}>
              <a href={hit.url} target="_blank" rel="noopener" className="block py-2 hover:text-accent-strong">
                <span className="block text-sm text-muted">{words.kind[hit.kind]}</span>
                <span className="underline underline-offset-2">
                  <Parts parts={hit.title} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
