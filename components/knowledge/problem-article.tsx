import { Clock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { Message } from '@/components/ui/message'

export type ArticleSolution = {
  id: string
  title: string
  steps: string
  badge: string
  hint: string | null
  minutes: string
  risk: string | null
  staffOnly: string | null
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
  solutions: ArticleSolution[]
}

/** A known problem with its known solutions, as one reads or prints it. */
export function ProblemArticle({ title, summary, service, untranslated, symptoms, cause, solutions }: Props) {
  return (
    <article className="grid gap-6">
      <header className="grid gap-3">
        <div className="text-sm text-muted">{service}</div>
        <h1>{title}</h1>
        <p className="text-lg text-muted">{summary}</p>
        {untranslated ? <Message>{untranslated}</Message> : null}
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

export function SolutionCard({ title, steps, badge, hint, minutes, risk, staffOnly, feedback }: ArticleSolution) {
  return (
    <Card className="grid gap-4 print:border-0 print:p-0 print:shadow-none">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="accent">{badge}</Badge>
        <Badge>
          <Clock aria-hidden className="size-3.5" />
          {minutes}
        </Badge>
        {staffOnly ? <Badge tone="warn">{staffOnly}</Badge> : null}
        {risk ? (
          <Badge tone="bad">
            <TriangleAlert aria-hidden className="size-3.5" />
            {risk}
          </Badge>
        ) : null}
      </div>
      <h2>{title}</h2>
      {hint ? <p className="text-muted">{hint}</p> : null}
      <Markdown text={steps} />
      <div data-print="none">{feedback}</div>
    </Card>
  )
}
