import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { AttemptForm, type AttemptWords } from './attempt-form'
import { Fold } from './question-card'

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  solution: {
    id: string
    title: string
    steps: string
    proof: string
    undo: string
    cause: string
    given: 'solved' | 'notSolved' | 'skipped' | undefined
  }
  words: AttemptWords & {
    tryThis: string
    minutes: string
    workaround: string | null
    onSite: string | null
    proof: string
    undo: string
    likelyCause: string
    whatIsBehind: string
  }
  flag: { href: string; label: string }
  notice?: ReactNode
  /** The page's own heading, unless the card stands on a page about something else. */
  heading?: 'h1' | 'h3'
}

/** A known solution as numbered steps, and the one question after it. */
export function SolutionAttempt({
  action,
  diagnosisId,
  solution,
  words,
  flag,
  notice,
  heading: Heading = 'h1',
}: Props) {
  return (
    <Card className="grid gap-5 print:border-0 print:p-0 print:shadow-none">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="accent">{words.tryThis}</Badge>
        <Badge>
          <span aria-hidden className="icon-clock size-3.5" />
          {words.minutes}
        </Badge>
        {words.workaround ? <Badge tone="warn">{words.workaround}</Badge> : null}
        {words.onSite ? <Badge>{words.onSite}</Badge> : null}
      </div>
      <div className="grid gap-2">
        <Heading className="text-2xl">{solution.title}</Heading>
        <p className="text-muted">{words.likelyCause}</p>
      </div>
      {notice}
      <Markdown text={solution.steps} />
      {solution.proof ? (
        <section className="grid gap-1">
          <p className="font-semibold">{words.proof}</p>
          <Markdown text={solution.proof} />
        </section>
      ) : null}
      {solution.undo ? (
        <Fold title={words.undo}>
          <Markdown text={solution.undo} />
        </Fold>
      ) : null}
      {solution.cause ? (
        <Fold title={words.whatIsBehind}>
          <Markdown text={solution.cause} />
        </Fold>
      ) : null}
      <AttemptForm
        action={action}
        diagnosisId={diagnosisId}
        of={{ name: 'solution', id: solution.id }}
        given={solution.given}
        words={words}
        flag={flag}
      />
    </Card>
  )
}
