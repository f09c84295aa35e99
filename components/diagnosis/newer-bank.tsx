import { Form } from '@/components/ui/form'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'

type Props = {
  action: (form: FormData) => Promise<void>
  diagnosisId: string
  /** What is offered; null where nothing is. */
  bank: number | null
  corrected: boolean
  words: { text: string; go: string; corrected: string }
}

/** Newer knowledge: offered where it would lead on differently, told of where a correction was taken over. */
export function NewerBank({ action, diagnosisId, bank, corrected, words }: Props) {
  if (corrected) return <Message>{words.corrected}</Message>
  if (bank === null) return null
  return (
    <Message>
      <Form action={action} className="grid justify-items-start gap-2">
        <input type="hidden" name="diagnosisId" value={diagnosisId} />
        <input type="hidden" name="bank" value={bank} />
        <p>{words.text}</p>
        <Submit look="secondary" size="small">
          {words.go}
        </Submit>
      </Form>
    </Message>
  )
}
