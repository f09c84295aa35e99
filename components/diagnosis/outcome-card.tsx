import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'

/** How a diagnosis stands when there is nothing to ask or try: solved, or time for a person. */
export function OutcomeCard({
  icon,
  tone,
  title,
  children,
}: {
  icon: string
  tone: 'good' | 'accent'
  title: string
  children: ReactNode
}) {
  return (
    <Card className="grid justify-items-start gap-4">
      <span
        className={`grid size-12 place-items-center rounded-full ${tone === 'good' ? 'bg-good-soft text-good' : 'bg-accent-soft text-accent-strong'}`}
      >
        <span aria-hidden className={`${icon} size-6`} />
      </span>
      <h1 className="text-2xl">{title}</h1>
      {children}
    </Card>
  )
}
