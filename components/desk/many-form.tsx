import { Submit } from '@/components/ui/submit'

type Props = {
  id: string
  action: (form: FormData) => Promise<void>
  /** Where it comes back to: the queue and what it is narrowed down to. */
  hidden: string[][]
  colleagues: { value: string; label: string }[]
  words: Record<'title' | 'take' | 'to' | 'give', string>
}

/** What can be done with the ticked calls at once. */
export function ManyForm({ id, action, hidden, colleagues, words }: Props) {
  return (
    <form id={id} action={action} aria-label={words.title} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span className="font-medium">{words.title}</span>
      <Submit name="step" value="take" look="secondary" size="small">
        {words.take}
      </Submit>
      {colleagues.length > 0 ? (
        <span className="flex flex-wrap items-center gap-2">
          <label htmlFor={`${id}-to`} className="text-sm text-muted">
            {words.to}
          </label>
          <select id={`${id}-to`} name="to" className="min-h-9 rounded-xl border border-edge bg-surface px-3 text-sm">
            {colleagues.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Submit name="step" value="assign" look="secondary" size="small">
            {words.give}
          </Submit>
        </span>
      ) : null}
    </form>
  )
}
