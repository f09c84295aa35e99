import Link from 'next/link'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

export type WorkRow = {
  key: string
  href: string
  title: string
  lang?: string | undefined
  badges: ReactNode
  note: string
  action?: ReactNode
}

/** One thing to do a row: what it is, how it stands, and the next step where there is one. */
export function WorkRows({ rows, label }: { rows: WorkRow[]; label: string }) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface shadow-card"
    >
      {rows.map(({ key, href, title, lang, badges, note, action }) => (
        <li key={key} className="grid gap-3 px-4 py-4 sm:grid-cols-[1fr_auto] sm:items-center sm:px-5">
          <div className="grid min-w-0 gap-1.5">
            <Link href={href} prefetch={false} lang={lang} className="font-semibold hover:underline">
              {title}
            </Link>
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm text-muted">
              {badges}
              <span>{note}</span>
            </div>
          </div>
          {action}
        </li>
      ))}
    </ul>
  )
}

export const EmptyWork = ({ children }: { children: ReactNode }) => (
  <Card className="text-muted">
    <p>{children}</p>
  </Card>
)
