import type { ReactNode } from 'react'

export type HistoryItem = {
  key: string
  title: string
  by: string
  isoTime: string
  text?: ReactNode
  action?: ReactNode
}

/** What happened, the last first. */
export function HistoryList({ items, label }: { items: HistoryItem[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3 border-l-2 border-line pl-4">
      {items.map(({ key, title, by, isoTime, text, action }) => (
        <li key={key}>
          <p className="font-medium">{title}</p>
          <p className="text-sm text-muted">
            <time dateTime={isoTime}>{by}</time>
          </p>
          {text ? (
            <p className="mt-1 whitespace-pre-line rounded-lg bg-sunken px-3 py-2 text-[0.9375rem]">{text}</p>
          ) : null}
          {action}
        </li>
      ))}
    </ol>
  )
}
