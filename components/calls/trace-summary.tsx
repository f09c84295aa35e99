import type { ReactNode } from 'react'

export type TraceRow = { title: string; body: ReactNode }

/** What a call takes with it: words, service, answers, attempts, causes. */
export function TraceSummary({ rows }: { rows: TraceRow[] }) {
  return (
    <dl className="grid gap-3">
      {rows.map((row) => (
        <div key={row.title} className="grid gap-1 sm:grid-cols-[11rem_1fr] sm:gap-4">
          <dt className="text-sm text-muted sm:pt-0.5">{row.title}</dt>
          <dd className="min-w-0">{row.body}</dd>
        </div>
      ))}
    </dl>
  )
}

export function TraceList({ items }: { items: { key: string; text: string; value: string }[] }) {
  return (
    <ul className="grid gap-1">
      {items.map((item) => (
        <li key={item.key}>
          <span className="text-muted">{item.text}</span> <strong className="font-semibold">{item.value}</strong>
        </li>
      ))}
    </ul>
  )
}
