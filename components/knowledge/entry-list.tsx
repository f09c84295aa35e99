import type { ReactNode } from 'react'

export type EntryItem = { href: string; title: ReactNode; summary?: ReactNode; note?: ReactNode; key?: string }

/** Entries one below the other, each a large target. */
export function EntryList({ items, label }: { items: EntryItem[]; label?: string }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface shadow-card"
    >
      {items.map((item) => (
        <li key={item.key ?? item.href}>
          <a href={item.href} className="flex items-center gap-3 px-4 py-3.5 -outline-offset-2 hover:bg-accent-soft">
            <span className="min-w-0 flex-1">
              {item.note ? <span className="mb-0.5 block text-sm text-muted">{item.note}</span> : null}
              <span className="block font-semibold">{item.title}</span>
              {item.summary ? <span className="block text-sm text-muted">{item.summary}</span> : null}
            </span>
            <span aria-hidden className="icon-chevron-right size-5 shrink-0 text-muted" />
          </a>
        </li>
      ))}
    </ul>
  )
}
