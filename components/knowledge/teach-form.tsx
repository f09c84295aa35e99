'use client'

import { ButtonLink } from '@/components/ui/button'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'

export type TeachState = { error?: string; typed?: Record<string, string>; draft?: string | null }

type Option = { value: string; label: string }
type Word =
  | 'choose'
  | 'problem'
  | 'problemHint'
  | 'service'
  | 'language'
  | 'cause'
  | 'causeHint'
  | 'steps'
  | 'stepsHint'
  | 'text'
  | 'textHint'
  | 'submit'
  | 'toDraft'

type Props = {
  action: (state: TeachState, form: FormData) => Promise<TeachState>
  fields: Record<string, string>
  version: string
  /** The call still waits for its solution. */
  open: boolean
  start: { title: string; service: string; locale: string }
  services: Option[]
  languages: Option[]
  words: Record<Word, string>
}

/** What was wrong, what was done, and what the customer is told: written once. What was typed stays when it was refused. */
export function TeachForm({ action, fields, version, open, start, services, languages, words }: Props) {
  const [state, submit] = useFormAction(action, {})
  const { title = start.title, service = start.service, locale = start.locale } = state.typed ?? {}
  const { cause = '', steps = '', text = '' } = state.typed ?? {}
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries({ ...fields, version: state.typed?.version ?? version }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {state.error ? (
        <Message tone="bad">
          <p>{state.error}</p>
          {state.draft ? (
            <ButtonLink
              href={`/studio/problems/${state.draft}`}
              target="_blank"
              look="secondary"
              size="small"
              className="mt-2"
            >
              {words.toDraft}
            </ButtonLink>
          ) : null}
        </Message>
      ) : null}
      <TextField
        label={words.problem}
        hint={words.problemHint}
        name="title"
        defaultValue={title}
        required
        maxLength={200}
      />
      <TextAreaField
        label={words.cause}
        hint={words.causeHint}
        name="cause"
        defaultValue={cause}
        required
        maxLength={8000}
      />
      <TextAreaField
        label={words.steps}
        hint={words.stepsHint}
        name="steps"
        defaultValue={steps}
        required
        rows={6}
        maxLength={8000}
      />
      {open ? (
        <TextAreaField
          label={words.text}
          hint={words.textHint}
          name="text"
          defaultValue={text}
          required
          rows={3}
          maxLength={4000}
        />
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          key={`service-${service}`}
          label={words.service}
          name="service"
          defaultValue={service}
          required
          options={[...(start.service === '' ? [{ value: '', label: words.choose }] : []), ...services]}
        />
        <SelectField
          key={`locale-${locale}`}
          label={words.language}
          name="locale"
          defaultValue={locale}
          options={languages}
        />
      </div>
      <Submit className="justify-self-start">{words.submit}</Submit>
    </form>
  )
}
