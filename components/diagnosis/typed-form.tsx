import { TextAreaField, TextField } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  question: string
  typed: { kind: 'number' | 'text'; unit: string; value: string }
  words: { typedNumber: string; typedText: string; goOn: string }
}

/** An answer that is written instead of chosen. */
export function TypedForm({ action, diagnosisId, question, typed, words }: Props) {
  return (
    <Form action={action} aria-labelledby="question" className="grid gap-3">
      <input type="hidden" name="diagnosisId" value={diagnosisId} />
      <input type="hidden" name="question" value={question} />
      {typed.kind === 'number' ? (
        <TextField
          label={typed.unit ? `${words.typedNumber} (${typed.unit})` : words.typedNumber}
          name="value"
          inputMode="decimal"
          autoComplete="off"
          required
          maxLength={30}
          defaultValue={typed.value}
        />
      ) : (
        <TextAreaField label={words.typedText} name="value" rows={3} maxLength={2000} defaultValue={typed.value} />
      )}
      <Submit className="justify-self-start">{words.goOn}</Submit>
    </Form>
  )
}
