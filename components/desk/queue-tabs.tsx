import Link from 'next/link'

export type QueueTab = { id: string; href: string; label: string; count: string | null }

/** The queues side by side, each with how many calls stand in it. */
export function QueueTabs({ tabs, current, label }: { tabs: QueueTab[]; current: string; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.id} className="-mb-px">
            <Link
              href={tab.href}
              prefetch={false}
              {...(tab.id === current ? { 'aria-current': 'page' as const } : {})}
              className="flex min-h-11 items-center gap-2 rounded-t-lg border-b-3 border-transparent px-3 font-medium text-muted hover:bg-accent-soft hover:text-accent-strong aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count === null ? null : (
                <span className="min-w-6 rounded-full bg-sunken px-2 text-center text-sm tabular-nums text-muted">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
