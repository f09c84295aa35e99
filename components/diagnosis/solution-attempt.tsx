import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Markdown } from '@/components/ui/markdown'
import { Submit } from '@/components/ui/submit'
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
  words: {
    tryThis: string
    minutes: string
    workaround: string | null
    onSite: string | null
    proof: string
    undo: string
    likelyCause: string
    whatIsBehind: string
    question: string
    yes: string
    no: string
    skip: string
  }
  notice?: ReactNode
  /** The page's own heading, unless the card stands on a page about something else. */
  heading?: 'h1' | 'h3'
}

/** A known solution as numbered steps, and the one question after it. */
export function SolutionAttempt({ action, diagnosisId, solution, words, notice, heading: Heading = 'h1' }: Props) {
  const results = [
    { value: 'solved', label: words.yes, look: 'primary' },
    { value: 'notSolved', label: words.no, look: 'secondary' },
    { value: 'skipped', label: words.skip, look: 'quiet' },
  ] as const
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
      <Form action={action} data-print="none" className="grid gap-3 border-t border-line pt-4" aria-labelledby="did-it">
        <input type="hidden" name="diagnosisId" value={diagnosisId} />
        <input type="hidden" name="solution" value={solution.id} />
        <h2 id="did-it">{words.question}</h2>
        <div className="flex flex-col gap-3 sm:flex-row">
          {results.map(({ value, label, look }) => (
            <Submit key={value} name="result" value={value} look={look} size="large" current={solution.given === value}>
              {label}
            </Submit>
          ))}
        </div>
      </Form>
    </Card>
  )
}
