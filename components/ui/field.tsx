import type { ComponentProps, ReactNode } from 'react'

const control =
  'w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink placeholder:text-muted aria-invalid:border-bad'

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  name: string
  id?: string
}

function Frame({ label, hint, error, id, children }: Omit<FieldProps, 'name'> & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  )
}

const described = (id: string, hint: ReactNode, error: ReactNode) => {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) }
}

export function TextField({ label, hint, error, name, id = name, ...rest }: FieldProps & ComponentProps<'input'>) {
  return (
    <Frame {...{ label, hint, error, id }}>
      <input name={name} className={`${control} min-h-12 leading-6`} {...described(id, hint, error)} {...rest} />
    </Frame>
  )
}

export function TextAreaField({
  label,
  hint,
  error,
  name,
  id = name,
  ...rest
}: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Frame {...{ label, hint, error, id }}>
      <textarea name={name} rows={4} className={control} {...described(id, hint, error)} {...rest} />
    </Frame>
  )
}

type Option = { value: string; label: string }

export function SelectField({
  label,
  hint,
  error,
  name,
  id = name,
  options,
  typed,
  defaultValue,
  ...rest
}: FieldProps & {
  options: Option[]
  /** What was chosen in a form that came back: React empties the form, and gives a select back only if it is a new one. */
  typed?: string | undefined
} & ComponentProps<'select'>) {
  return (
    <Frame {...{ label, hint, error, id }}>
      <select
        key={typed}
        name={name}
        className={`${control} min-h-12 leading-6`}
        {...described(id, hint, error)}
        defaultValue={typed ?? defaultValue}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
