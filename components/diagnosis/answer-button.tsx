import type { ReactNode } from 'react'

type Props = { name?: string; value: string | null; chosen: boolean; children: ReactNode }

/** An answer as a large target; `null` is "I don't know" and sends no answer. */
export function AnswerButton({ name = 'answer', value, chosen, children }: Props) {
  const plain = value === null ? 'border-dashed text-muted' : 'bg-surface font-medium'
  return (
    <button
      type="submit"
      {...(value === null ? {} : { name, value })}
      {...(chosen ? { 'aria-current': 'true' as const } : {})}
      className={`flex min-h-13 w-full items-center justify-between gap-3 rounded-xl border border-edge px-4 py-3 text-left transition-colors hover:border-accent hover:bg-accent-soft aria-[current]:border-accent aria-[current]:bg-accent-soft ${plain}`}
    >
      {children}
      {chosen ? <span aria-hidden className="icon-check size-5 shrink-0 text-accent-strong" /> : null}
    </button>
  )
}
