'use client'

import { type ReactNode, useActionState } from 'react'
import { Message } from '@/components/ui/message'
import { ActionFold, BlockedAction } from './action-fold'

export type ActionState = { error?: string; values?: Record<string, string> }

type Props = {
  id?: string
  title: string
  /** Why it is not possible now; null where it is. */
  blocked: string | null
  open?: boolean
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  /** What goes with the form unseen, the version that the agent looked at among it. */
  hidden: Record<string, string>
  children: (values: Record<string, string>, blocked: boolean) => ReactNode
}

/** The form of one action. What was typed stays while it could not be saved, even if the step has meanwhile become impossible. */
export function ActionForm({ id, title, blocked, open = false, action, hidden, children }: Props) {
  const [state, submit] = useActionState(action, {})
  if (blocked !== null && !state.error) return <BlockedAction title={title} why={blocked} />
  return (
    <ActionFold title={title} open={open || state.error !== undefined} {...(id ? { id } : {})}>
      <form action={submit} className="group/form grid gap-4">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {state.error ? <Message tone="bad">{state.error}</Message> : null}
        {children(state.values ?? {}, blocked !== null)}
      </form>
    </ActionFold>
  )
}
