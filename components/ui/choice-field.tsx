type Options = { name: string; legend: string; options: { value: string; label: string }[] }

type OptionGroupProps = Options & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }

function OptionGroup({ type, name, legend, options, isChosen }: OptionGroupProps) {
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
              type={type}
              name={name}
              value={value}
              defaultChecked={isChosen(value)}
              className="size-4.5 accent-accent outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of a few, side by side: one arrow key from each other. */
export const ChoiceField = ({ chosen, ...group }: Options & { chosen: string }) => (
  <OptionGroup type="radio" isChosen={(value) => value === chosen} {...group} />
)

/** Any of a few. */
export const CheckGroup = ({ chosen, ...group }: Options & { chosen: readonly string[] }) => (
  <OptionGroup type="checkbox" isChosen={(value) => chosen.includes(value)} {...group} />
)
