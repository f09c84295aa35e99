import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

type Props = {
  title: string
  name: string
  phone: string | null
  email: string
  rows: { title: string; text: ReactNode }[]
  words: { noPhone: string }
}

/** Who called and how to reach them. */
export function CallerCard({ title, name, phone, email, rows, words }: Props) {
  const line = 'flex min-h-9 items-center gap-2.5 wrap-anywhere'
  return (
    <Card className="grid gap-3">
      <div>
        <h2 className="text-sm font-medium tracking-normal text-muted">{title}</h2>
        <p className="text-lg font-semibold">{name}</p>
      </div>
      <div>
        <p className={line}>
          <span aria-hidden className="icon-phone size-4.5 shrink-0 text-muted" />
          {phone ? (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-accent-strong underline underline-offset-2">
              {phone}
            </a>
          ) : (
            <span className="text-muted">{words.noPhone}</span>
          )}
        </p>
        <p className={line}>
          <span aria-hidden className="icon-mail size-4.5 shrink-0 text-muted" />
          <a href={`mailto:${email}`} className="text-accent-strong underline underline-offset-2">
            {email}
          </a>
        </p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-3 text-sm">
        {rows.map((row) => (
          <div key={row.title} className="contents">
            <dt className="text-muted">{row.title}</dt>
            <dd className="min-w-0">{row.text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
