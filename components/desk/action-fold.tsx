import { type ReactNode, useId } from 'react'
import { buttonClass } from '@/components/ui/button-class'

type Props = {
  title: string
  open: boolean
  id?: string
  /** The single key that opens it. */
  shortcut?: string | undefined
  children: ReactNode
}

/** One thing an agent can do with a call, folded away until it is wanted. */
export function ActionFold({ title, open, id, shortcut, children }: Props) {
  return (
    <details id={id} data-key={shortcut} open={open || undefined} className="group scroll-mt-4">
      <summary
        aria-keyshortcuts={shortcut}
        className="flex min-h-12 list-none items-center justify-between gap-3 py-2 font-semibold text-accent-strong [&::-webkit-details-marker]:hidden"
      >
        {title}
        <span aria-hidden className="icon-chevron-down size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}

/** A step that is not possible now, and why. */
export function BlockedAction({ title, why }: { title: string; why: string }) {
  const id = useId()
  return (
    <div className="grid gap-1 py-2.5">
      <button
        type="button"
        disabled
        aria-describedby={id}
        className={`${buttonClass({ look: 'secondary', size: 'small' })} justify-self-start`}
      >
        {title}
      </button>
      <p id={id} className="text-sm text-muted">
        {why}
      </p>
    </div>
  )
}
