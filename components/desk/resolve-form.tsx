'use client'

import { TextAreaField, TextField } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { ActionForm, type ActionState } from './action-form'

export type UseOption = { value: string; label: string }

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  blocked: string | null
  /** Filled in when the diagnosis knows already what helped. */
  filled: { text: string; used: string } | null
  likely: UseOption[]
  others: UseOption[]
  words: {
    title: string
    text: string
    textHint: string
    used: string
    choose: string
    likely: string
    others: string
    none: string
    reason: string
    reasonHint: string
    submit: string
    /** Null for who does not teach. */
    teach: string | null
  }
}

export function ResolveForm({ action, hidden, blocked, filled, likely, others, words }: Props) {
  return (
    <ActionForm
      shortcut="resolve"
      id="resolve"
      title={words.title}
      blocked={blocked}
      open={filled !== null}
      action={action}
      hidden={hidden}
    >
      {(values, isBlocked) => (
        <>
          <TextAreaField
            // Filling in follows the diagnosis, but never over what somebody is typing.
            key={`text:${filled?.used ?? ''}`}
            label={words.text}
            hint={words.textHint}
            name="text"
            id="resolve-text"
            required
            maxLength={4000}
            rows={4}
            defaultValue={values.text ?? filled?.text ?? ''}
          />
          <div className="grid gap-1.5">
            <label htmlFor="resolve-used" className="font-medium">
              {words.used}
            </label>
            <select
              key={`used:${values.used ?? filled?.used ?? ''}`}
              id="resolve-used"
              name="used"
              required
              defaultValue={values.used ?? filled?.used ?? ''}
              className="peer min-h-11 w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink"
            >
              <option value="">{words.choose}</option>
              <Options label={words.likely} options={likely} />
              <Options label={words.others} options={others} />
              <option value="none">{words.none}</option>
            </select>
          </div>
          <div className="hidden group-has-[option[value=none]:checked]/form:block">
            <TextField
              label={words.reason}
              hint={words.reasonHint}
              name="reason"
              id="resolve-reason"
              maxLength={1000}
              defaultValue={values.reason ?? ''}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <Submit disabled={isBlocked}>{words.submit}</Submit>
            {words.teach ? (
              <Submit name="next" value="teach" look="secondary" disabled={isBlocked}>
                {words.teach}
              </Submit>
            ) : null}
          </div>
        </>
      )}
    </ActionForm>
  )
}

function Options({ label, options }: { label: string; options: UseOption[] }) {
  if (options.length === 0) return null
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  )
}
