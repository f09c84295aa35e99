type Props = { name: string; legend: string; options: { value: string; label: string }[]; chosen: readonly string[] }

/** Any of a few. */
export function CheckGroup({ name, legend, options, chosen }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 items-center gap-2.5 rounded-xl border border-edge bg-surface px-3.5 py-1.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="size-4.5 accent-accent outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
