import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Markdown } from '@/components/ui/markdown'
import { AttemptForm, type AttemptWords } from './attempt-form'

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  instruction: {
    id: string
    title: string
    steps: string
    given: 'solved' | 'notSolved' | 'skipped' | undefined
  }
  words: AttemptWords & { tryThis: string; why: string }
  flag: { href: string; label: string }
  notice?: ReactNode
  /** The page's own heading, unless the card stands on a page about something else. */
  heading?: 'h1' | 'h3'
}

/** What a tree tells a person to do, and the one question after it. */
export function InstructionCard({
  action,
  diagnosisId,
  instruction,
  words,
  flag,
  notice,
  heading: Heading = 'h1',
}: Props) {
  const { id, title, steps, given } = instruction
  return (
    <Card className="grid gap-5 print:border-0 print:p-0 print:shadow-none">
      <div>
        <Badge tone="accent">{words.tryThis}</Badge>
      </div>
      <div className="grid gap-2">
        <Heading className="text-2xl">{title}</Heading>
        <p className="text-muted">{words.why}</p>
      </div>
      {notice}
      <Markdown text={steps} />
      <AttemptForm {...{ action, diagnosisId, given, words, flag }} of={{ name: 'instruction', id }} />
    </Card>
  )
}
