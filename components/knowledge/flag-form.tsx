import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField, TextAreaField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'

type Props = {
  action: (form: FormData) => Promise<void>
  formKey: string
  kind: 'problem' | 'tree'
  entryId: string
  reasons: { value: string; label: string }[]
  /** What of the entry it may be about; the first is all of it. */
  parts: { value: string; label: string }[]
  part: string
  /** What came of the last one. */
  answer: { tone: 'good' | 'bad'; text: string } | null
  isOpen: boolean
  words: { title: string; hint: string; reason: string; part: string; text: string; send: string }
}

/** "Something is wrong here", from where it was met; a plain form. */
export function FlagForm({ action, formKey, kind, entryId, reasons, parts, part, answer, isOpen, words }: Props) {
  return (
    <section id="flag" data-print="none" className="grid scroll-mt-4 gap-3">
      {answer ? <Message tone={answer.tone}>{answer.text}</Message> : null}
      <details open={isOpen}>
        <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 text-muted underline underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
          <span aria-hidden className="icon-flag size-4" />
          {words.title}
        </summary>
        <Form action={action} className="mt-3 grid gap-4 rounded-2xl border border-line bg-surface p-4">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="entryId" value={entryId} />
          <p className="text-muted">{words.hint}</p>
          <ChoiceField name="reason" legend={words.reason} options={reasons} chosen={reasons[0]?.value ?? ''} />
          {parts.length > 1 ? (
            <SelectField label={words.part} name="solutionId" options={parts} defaultValue={part} />
          ) : (
            <input type="hidden" name="solutionId" value="" />
          )}
          <TextAreaField label={words.text} name="text" rows={3} maxLength={2000} />
          <Button look="secondary" className="justify-self-start">
            {words.send}
          </Button>
        </Form>
      </details>
    </section>
  )
}
