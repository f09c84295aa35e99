import Link from 'next/link'

type Tab = { id: string; href: string; label: string; count: string }

/** The parts of a work list as links with their counts; on a phone they scroll sideways. */
export function WorkTabs({ tabs, current, label }: { tabs: Tab[]; current: string; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <Link
              href={tab.href}
              prefetch={false}
              {...(tab.id === current ? { 'aria-current': 'page' as const } : {})}
              className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line bg-surface px-3.5 text-[0.9375rem] font-semibold text-muted hover:border-accent hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
            >
              {tab.label}
              <span className="tabular-nums text-sm font-medium">{tab.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
