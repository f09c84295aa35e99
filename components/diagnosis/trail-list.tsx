import Link from 'next/link'

type Item = { index: number; title: string; said: string }

/** What is known so far; each line leads back to its step, where it can be changed. */
export function TrailList({
  items,
  at,
  title,
  change,
  hrefOf,
}: {
  items: Item[]
  at: number
  title: string
  change: string
  hrefOf: (index: number) => string
}) {
  if (items.length === 0) return null
  return (
    <section data-print="none" className="grid gap-2">
      <h2 className="text-base text-muted">{title}</h2>
      <ol className="divide-y divide-line rounded-2xl border border-line bg-surface">
        {items.map((item) => (
          <li key={item.index}>
            <Link
              href={hrefOf(item.index)}
              prefetch={false}
              {...(item.index === at ? { 'aria-current': 'step' as const } : {})}
              className="flex items-baseline gap-3 px-4 py-2.5 -outline-offset-2 hover:bg-accent-soft aria-[current]:bg-accent-soft"
            >
              <span className="min-w-0 flex-1 text-sm text-muted">
                {item.title} <span className="block font-medium text-ink">{item.said}</span>
              </span>
              <span className="text-sm text-accent-strong">{change}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
