import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { Message } from '@/components/ui/message'

type Part = { title: string; text: string }

export type ArticleSolution = {
  id: string
  title: string
  steps: string
  /** How one sees that it worked, and the way back; null where nothing is written. */
  proof: Part | null
  undo: Part | null
  badge: string
  hint: string | null
  minutes: string
  risk: string | null
  staffOnly: string | null
  onSite: string | null
  /** "Did that fix it?", as forms. */
  feedback: ReactNode
}

type Props = {
  title: string
  summary: string
  service: ReactNode
  untranslated: string | null
  symptoms: { title: string; text: string }
  cause: { title: string; text: string }
  /** What it is about in names: versions, devices, codes. */
  facts: { title: string; items: ReactNode[] }[]
  solutions: ArticleSolution[]
}

/** A known problem with its known solutions, as one reads or prints it. */
export function ProblemArticle({ title, summary, service, untranslated, symptoms, cause, facts, solutions }: Props) {
  return (
    <article className="grid gap-6">
      <header className="grid gap-3">
        <div className="text-sm text-muted">{service}</div>
        <h1>{title}</h1>
        <p className="text-lg text-muted">{summary}</p>
        {untranslated ? <Message>{untranslated}</Message> : null}
        <FactList facts={facts} />
      </header>
      {[symptoms, cause].map((part) =>
        part.text ? (
          <section key={part.title} className="grid gap-2">
            <h2>{part.title}</h2>
            <Markdown text={part.text} />
          </section>
        ) : null,
      )}
      {solutions.map((solution) => (
        <SolutionCard key={solution.id} {...solution} />
      ))}
    </article>
  )
}

function FactList({ facts }: Pick<Props, 'facts'>) {
  const told = facts.filter(({ items }) => items.length > 0)
  if (told.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      {told.map(({ title, items }) => (
        <div key={title} className="grid gap-x-6 gap-y-1 sm:col-span-2 sm:grid-cols-subgrid sm:items-baseline">
          <dt className="text-sm text-muted">{title}</dt>
          <dd>
            <ul className="flex flex-wrap gap-1.5">
              {items.map((item, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is the authors' and nothing moves
                <li key={i} className="min-w-0 wrap-anywhere rounded-md bg-sunken px-2 py-0.5">
                  {item}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function SolutionCard({
  title,
  steps,
  proof,
  undo,
  badge,
  hint,
  minutes,
  risk,
  staffOnly,
  onSite,
  feedback,
}: ArticleSolution) {
  return (
    <Card className="grid gap-4 print:border-0 print:p-0 print:shadow-none">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="accent">{badge}</Badge>
        <Badge>
          <span aria-hidden className="icon-clock size-3.5" />
          {minutes}
        </Badge>
        {staffOnly ? <Badge tone="warn">{staffOnly}</Badge> : null}
        {onSite ? (
          <Badge>
            <span aria-hidden className="icon-map-pin size-3.5" />
            {onSite}
          </Badge>
        ) : null}
        {risk ? (
          <Badge tone="bad">
            <span aria-hidden className="icon-triangle-alert size-3.5" />
            {risk}
          </Badge>
        ) : null}
      </div>
      <h2>{title}</h2>
      {hint ? <p className="text-muted">{hint}</p> : null}
      <Markdown text={steps} />
      {[proof, undo].map((part) =>
        part ? (
          <section key={part.title} className="grid gap-1">
            <h3>{part.title}</h3>
            <Markdown text={part.text} />
          </section>
        ) : null,
      )}
      <div data-print="none">{feedback}</div>
    </Card>
  )
}
