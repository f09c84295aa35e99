'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Card } from '@/components/ui/card'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField, TextAreaField } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { Submit } from '@/components/ui/submit'
import { useFormAction } from '@/components/ui/use-form-action'
import { CallerField, type CallerWords } from './caller-field'
import { KnownMatches, type MatchWords } from './known-matches'
import { SimilarCalls, type SimilarOption, type SimilarWords } from './similar-calls'

/** A person who can be the caller, with what tells them from a namesake. */
export type Candidate = {
  id: string
  name: string
  detail: string
  /** Their contract leaves solving to others. */
  level0Only: boolean
}

export type RegisterState = { error?: string; values?: Record<string, string>; candidates?: Candidate[] }

type Option = { value: string; label: string }

type Props = {
  action: (state: RegisterState, form: FormData) => Promise<RegisterState>
  findCallers: (form: FormData) => Promise<Candidate[]>
  findSimilar: (form: FormData) => Promise<SimilarOption[]>
  similar: SimilarWords
  formKey: string
  locale: string
  kinds: Option[]
  services: Option[]
  impacts: Option[]
  urgencies: Option[]
  /** Null where no known problems are shown. */
  matches: MatchWords | null
  words: CallerWords &
    Record<
      | 'words'
      | 'wordsHint'
      | 'kind'
      | 'service'
      | 'serviceUnknown'
      | 'affected'
      | 'urgency'
      | 'note'
      | 'noteHint'
      | 'submit'
      | 'submitKeys'
      | 'level0Only',
      string
    >
}

/** Everything an agent writes down while somebody is on the phone, in the order in which it is said. */
export function RegisterForm(props: Props) {
  const { action, findCallers, findSimilar, similar, formKey, locale, matches, words } = props
  const { kinds, services, impacts, urgencies } = props
  const [state, submit] = useFormAction(action, {})
  const values = state.values ?? {}
  const [said, setSaid] = useState(values.words ?? '')
  const [chosen, setChosen] = useState(0)
  const [level0Only, setLevel0Only] = useState(false)
  const [service, setService] = useState(values.service ?? '')
  const form = useRef<HTMLFormElement>(null)
  const formId = useId()
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const sendOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card>
        <form ref={form} id={formId} action={submit} onKeyDown={sendOnCtrlEnter} className="grid gap-5">
          {state.error ? <Message tone={state.candidates?.length ? 'info' : 'bad'}>{state.error}</Message> : null}
          <input type="hidden" name="key" value={formKey} />
          <CallerField
            key={values.callerId}
            findCallers={findCallers}
            typed={values.caller ?? ''}
            candidates={state.candidates ?? []}
            onChosen={(caller) => {
              setChosen((count) => count + 1)
              setLevel0Only(caller.level0Only)
              wordsField.current?.focus()
            }}
            words={words}
          />
          <TextAreaField
            label={words.words}
            hint={words.wordsHint}
            name="words"
            ref={wordsField}
            required
            maxLength={500}
            rows={2}
            defaultValue={values.words ?? ''}
            onChange={(event) => setSaid(event.target.value)}
          />
          <ChoiceField
            key={`k${values.kind}`}
            name="kind"
            legend={words.kind}
            options={kinds}
            chosen={values.kind || 'incident'}
          />
          <SelectField
            label={words.service}
            name="service"
            typed={values.service}
            defaultValue=""
            onChange={(event) => setService(event.target.value)}
            options={[{ value: '', label: words.serviceUnknown }, ...services]}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <ChoiceField
              key={`i${values.impact}`}
              name="impact"
              legend={words.affected}
              options={impacts}
              chosen={values.impact || '1'}
            />
            <ChoiceField
              key={`u${values.urgency}`}
              name="urgency"
              legend={words.urgency}
              options={urgencies}
              chosen={values.urgency || '2'}
            />
          </div>
          <TextAreaField
            label={words.note}
            hint={words.noteHint}
            name="note"
            maxLength={4000}
            rows={2}
            defaultValue={values.note ?? ''}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Submit size="large">{words.submit}</Submit>
            <kbd className="font-sans text-sm text-muted max-sm:hidden">{words.submitKeys}</kbd>
          </div>
        </form>
      </Card>
      <div className="grid gap-6 lg:sticky lg:top-4">
        {matches && level0Only ? <Message>{words.level0Only}</Message> : null}
        {matches && !level0Only ? <KnownMatches text={said} locale={locale} words={matches} /> : null}
        <SimilarCalls
          find={findSimilar}
          form={form}
          formId={formId}
          about={chosen > 0 ? `${chosen}:${service}:${said}` : ''}
          words={similar}
        />
      </div>
    </div>
  )
}
