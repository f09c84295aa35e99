import Link from 'next/link'
import type { TouchedRow } from './use-question-draft'

/** What asks a question, and what each would lose. */
export function TouchedList({ rows, label, newTab }: { rows: TouchedRow[]; label: string; newTab?: boolean }) {
  return (
    <ul className="grid max-h-96 gap-2 overflow-auto" aria-label={label}>
      {rows.map(({ key, href, title, note, lost }) => (
        <li key={key} className={lost ? 'rounded-lg bg-bad-soft px-2 py-1' : ''}>
          <Link
            href={href}
            {...(newTab ? { target: '_blank' } : {})}
            prefetch={false}
            className="underline underline-offset-2"
          >
            {title}
          </Link>
          <span className="block text-sm text-muted">{note}</span>
          {lost ? <span className="block text-sm font-medium text-bad">{lost}</span> : null}
        </li>
      ))}
    </ul>
  )
}
