'use client'

import type { ComponentProps } from 'react'
import { Message } from './message'
import { usePlainAction } from './use-form-action'

type Props = Omit<ComponentProps<'form'>, 'action'> & { action: (form: FormData) => Promise<void> }

/** A form whose action goes on to another page; where it cannot, the form stays as it is and says so. */
export function Form({ action, children, ...rest }: Props) {
  const [send, error] = usePlainAction(action)
  return (
    <form action={send} {...rest}>
      {error ? <Message tone="bad">{error}</Message> : null}
      {children}
    </form>
  )
}
