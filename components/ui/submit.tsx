'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-class'

type Props = ButtonLook & {
  children: ReactNode
  name?: string
  value?: string
  className?: string
  /** What was said before. */
  current?: boolean
  disabled?: boolean
}

/** A submit button that shows that its form is on the way. The form's own key makes a second press harmless, not this. */
export function Submit({ children, look, size, className = '', current, ...rest }: Props) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      aria-busy={pending}
      {...(current ? { 'aria-current': 'true' as const } : {})}
      className={`${buttonClass({ look, size })} aria-busy:opacity-60 aria-[current]:ring-2 aria-[current]:ring-accent ${className}`}
      {...rest}
    >
      {children}
    </button>
  )
}
