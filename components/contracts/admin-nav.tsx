import Link from 'next/link'

/** The rooms of the administration. */
export function AdminNav({ label, items }: { label: string; items: { href: string; label: string }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              className="flex min-h-11 items-center rounded-t-lg px-3 font-medium text-accent-strong hover:bg-accent-soft"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
