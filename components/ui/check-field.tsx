type Props = { name: string; label: string; hint: string }

/** One box to tick, with what ticking it does. */
export function CheckField({ name, label, hint }: Props) {
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        name={name}
        aria-describedby={`${name}-hint`}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        <span id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </span>
      </span>
    </label>
  )
}
