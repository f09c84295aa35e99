import { type ReactNode, useId } from 'react'
import { Card } from '@/components/ui/card'

/** One part of the editor under its heading. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId()
  return (
    <Card role="group" aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-1">
        <h2 id={id}>{title}</h2>
        {hint ? <p className="text-muted">{hint}</p> : null}
      </div>
      {children}
    </Card>
  )
}
