import { StartForm } from '@/components/diagnosis/start-form'

type Props = {
  action: (form: FormData) => Promise<void>
  /** One key a solution: yes and no are two words on one attempt. */
  formKeys: { yes: string; no: string }
  problem: string
  solution: string
  words: { question: string; yes: string; no: string }
}

export function DidItHelp({ action, formKeys, problem, solution, words }: Props) {
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4">
      <legend className="float-left mb-3 w-full font-semibold">{words.question}</legend>
      <div className="flex flex-wrap gap-3">
        <StartForm action={action} formKey={formKeys.yes} fields={{ problem, solution, result: 'solved' }}>
          {words.yes}
        </StartForm>
        <StartForm
          action={action}
          formKey={formKeys.no}
          fields={{ problem, solution, result: 'notSolved' }}
          look="secondary"
        >
          {words.no}
        </StartForm>
      </div>
    </fieldset>
  )
}
