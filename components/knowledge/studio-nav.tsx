'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** Where one is in the studio. */
export function StudioNav({ label, items }: { label: string; items: { href: string; label: string }[] }) {
  const path = usePathname()
  const isHere = (href: string) =>
    href === '/studio' ? !items.some((item) => item.href !== href && path.startsWith(item.href)) : path.startsWith(href)
  return (
    <nav aria-label={label} className="-mt-2 flex flex-wrap gap-x-5 gap-y-1 border-b border-line text-base">
      {items.map(({ href, label: name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          {...(isHere(href) ? { 'aria-current': 'page' as const } : {})}
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent font-semibold text-muted hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
