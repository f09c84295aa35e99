import type { ReactNode } from 'react'
import { Message } from '@/components/ui/message'

type Props = { title: string; summary: string; note: string; untranslated: string | null; start: ReactNode }

/** What a tree or a request is about, and the one button that begins it. */
export function OfferPage({ title, summary, note, untranslated, start }: Props) {
  return (
    <article className="grid gap-6">
      <h1>{title}</h1>
      {untranslated ? <Message>{untranslated}</Message> : null}
      <p className="text-lg">{summary}</p>
      <div className="grid gap-3 sm:max-w-sm">
        {start}
        <p className="text-sm text-muted">{note}</p>
      </div>
    </article>
  )
}
