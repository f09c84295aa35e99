export type AlternativeLine = { key: string; text: string; minutes: string; chosen: string | null }

/** What was weighed against each other, the cheapest first. */
export function AlternativesList({ lines, title, hint }: { lines: AlternativeLine[]; title: string; hint: string }) {
  if (lines.length === 0) return null
  return (
    <section className="grid gap-2">
      <div>
        <h3 className="text-base">{title}</h3>
        <p className="text-sm text-muted">{hint}</p>
      </div>
      <ol className="grid gap-1 text-sm">
        {lines.map((line) => (
          <li key={line.key} className="flex items-baseline justify-between gap-3">
            <span className={line.chosen ? 'font-semibold' : ''}>
              {line.text}
              {line.chosen ? <span className="font-normal text-muted"> · {line.chosen}</span> : null}
            </span>
            <span className="whitespace-nowrap tabular-nums text-muted">{line.minutes}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
