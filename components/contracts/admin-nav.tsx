'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** The rooms of the administration, and which of them one stands in. */
export function AdminNav({ label, items }: { label: string; items: { href: string; label: string }[] }) {
  const path = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {items.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              {...(path === href || path.startsWith(`${href}/`) ? { 'aria-current': 'page' as const } : {})}
              className="flex min-h-11 items-center rounded-t-lg border-transparent border-b-2 px-3 font-medium text-accent-strong hover:bg-accent-soft aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
