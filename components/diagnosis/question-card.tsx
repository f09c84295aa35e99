import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { Markdown } from '@/components/ui/markdown'
import { AnswerButton } from './answer-button'
import { TypedForm } from './typed-form'

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  question: {
    id: string
    text: string
    check: string
    answers: { id: string; text: string }[]
    typed: { kind: 'number' | 'text'; unit: string; value: string } | null
    given: string | null | undefined
  }
  words: QuestionWords & { howToCheck: string; whyThisQuestion: string; why: string }
  /** Figures for staff. */
  figures?: ReactNode
  /** The page's own heading, unless the card stands on a page about something else. */
  heading?: 'h1' | 'h3'
}

type QuestionWords = { dontKnow: string; typedNumber: string; typedText: string; goOn: string }

/** One question, each answer a button of one plain form. */
export function QuestionCard({ action, diagnosisId, question, words, figures, heading: Heading = 'h1' }: Props) {
  return (
    <Card className="grid gap-5">
      <Heading id="question" className="text-2xl">
        {question.text}
      </Heading>
      {question.typed ? (
        <TypedForm
          action={action}
          diagnosisId={diagnosisId}
          question={question.id}
          typed={question.typed}
          words={words}
        />
      ) : null}
      <Form action={action} aria-labelledby="question" className="grid gap-2.5">
        <input type="hidden" name="diagnosisId" value={diagnosisId} />
        <input type="hidden" name="question" value={question.id} />
        {(question.typed ? [] : question.answers).map((answer) => (
          <AnswerButton key={answer.id} value={answer.id} chosen={question.given === answer.id}>
            {answer.text}
          </AnswerButton>
        ))}
        <AnswerButton value={null} chosen={question.given === null}>
          {words.dontKnow}
        </AnswerButton>
      </Form>
      <div className="grid gap-1 border-t border-line pt-3">
        {question.check ? (
          <Fold icon={<span aria-hidden className="icon-circle-question-mark size-5" />} title={words.howToCheck}>
            <Markdown text={question.check} />
          </Fold>
        ) : null}
        <Fold icon={<span aria-hidden className="icon-info size-5" />} title={words.whyThisQuestion}>
          <p>{words.why}</p>
          {figures}
        </Fold>
      </div>
    </Card>
  )
}

export function Fold({ icon, title, children }: { icon?: ReactNode; title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-accent-strong [&::-webkit-details-marker]:hidden">
        {icon}
        {title}
      </summary>
      <div className="pb-2 pl-7">{children}</div>
    </details>
  )
}
