import Link from 'next/link'

export type FilterLink = { id: string; href: string; name: string; count: string | null; isCurrent: boolean }

/** The queues that somebody has narrowed down for themselves. */
export function FilterLinks({ links, label }: { links: FilterLink[]; label: string }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2">
      <span className="text-sm font-medium text-muted">{label}</span>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ id, href, name, count, isCurrent }) => (
          <li key={id} className="min-w-0">
            <Link
              href={href}
              prefetch={false}
              {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
              className="flex min-h-9 items-center gap-2 rounded-full border border-edge px-3.5 text-sm font-medium break-words hover:bg-accent-soft hover:text-accent-strong aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
            >
              {name}
              {count === null ? null : <span className="tabular-nums text-muted">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
