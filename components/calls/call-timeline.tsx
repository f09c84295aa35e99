import type { ReactNode } from 'react'

export type TimelineItem = {
  id: string
  title: string
  when: string
  isoTime: string
  by: string | null
  text: ReactNode
  internal: string | null
  /** Where more of it can be read. */
  more?: { href: string; label: string } | null
}

/** A call's history, oldest first. */
export function CallTimeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-0 border-l-2 border-line pl-5 wrap-anywhere">
      {items.map((item) => (
        <li key={item.id} className="relative pb-5 last:pb-0">
          <span
            aria-hidden
            className="absolute -left-[1.7rem] top-1.5 size-3 rounded-full border-2 border-surface bg-accent"
          />
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{item.title}</span>
            {item.internal ? <span className="text-sm font-medium text-warn">{item.internal}</span> : null}
            <span className="text-sm text-muted">
              {item.by ? `${item.by} · ` : ''}
              <time dateTime={item.isoTime}>{item.when}</time>
            </span>
          </p>
          {item.text ? (
            <div className={`mt-1 rounded-xl px-4 py-3 ${item.internal ? 'bg-warn-soft' : 'bg-sunken'}`}>
              {item.text}
            </div>
          ) : null}
          {item.more ? (
            <a href={item.more.href} className="text-sm text-accent-strong underline underline-offset-2">
              {item.more.label}
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
