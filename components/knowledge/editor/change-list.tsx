import type { NamedChange } from './change-words'

type Props = {
  changes: NamedChange[]
  words: { before: string; after: string; nothing: string }
  /** Nothing was there before: what is there says it all. */
  onlyAfter?: boolean
}

/** What was, what is: field by field. */
export function ChangeList({ changes, words, onlyAfter = false }: Props) {
  return (
    <dl className="grid gap-4">
      {changes.map(({ key, label, before, after }) =>
        onlyAfter ? (
          <div key={key} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="text-muted">{label}</dt>
            <dd className="whitespace-pre-wrap break-words">{after}</dd>
          </div>
        ) : (
          <div key={key} className="grid gap-1.5">
            <dt className="font-semibold">{label}</dt>
            <dd className="grid gap-2 md:grid-cols-2">
              <Side name={words.before} text={before} nothing={words.nothing} tone="bg-bad-soft" mark="−" />
              <Side name={words.after} text={after} nothing={words.nothing} tone="bg-good-soft" mark="+" />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

type SideProps = { name: string; text: string; nothing: string; tone: string; mark: string }

function Side({ name, text, nothing, tone, mark }: SideProps) {
  return (
    <div className={`min-w-0 rounded-xl px-4 py-2.5 ${text ? tone : 'bg-sunken'}`}>
      <p className="text-sm font-medium text-muted">
        <span aria-hidden>{mark} </span>
        {name}
      </p>
      {text ? (
        <p className="whitespace-pre-wrap break-words">{text}</p>
      ) : (
        <p className="italic text-muted">{nothing}</p>
      )}
    </div>
  )
}
