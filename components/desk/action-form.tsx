'use client'

import { type ReactNode, useState } from 'react'
import { Message } from '@/components/ui/message'
import { useFormAction } from '@/components/ui/use-form-action'
import { ActionFold, BlockedAction } from './action-fold'
import { type CallKey, callKeys } from './call-key-table'

export type ActionState = { error?: string; values?: Record<string, string> }

type Props = {
  id?: string
  title: string
  /** Why it is not possible now; null where it is. */
  blocked: string | null
  open?: boolean
  /** The single key that opens it. */
  shortcut?: CallKey | undefined
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  /** What goes with the form unseen, the version that the agent looked at among it. */
  hidden: Record<string, string>
  children: (values: Record<string, string>, blocked: boolean) => ReactNode
}

/**
 * The form of one action. What was typed stays while it could not be saved, even if the step has meanwhile become
 * impossible. It speaks for the call as it was when somebody began to fill it in: the page that renews itself beneath
 * must not make them overwrite what they have not seen.
 */
export function ActionForm({ id, title, blocked, open = false, shortcut, action, hidden, children }: Props) {
  const [state, submit] = useFormAction(action, {})
  const [begun, setBegun] = useState<Record<string, string> | null>(null)
  if (blocked !== null && !state.error) return <BlockedAction title={title} why={blocked} />
  return (
    <ActionFold
      title={title}
      open={open || state.error !== undefined}
      shortcut={shortcut && callKeys[shortcut]}
      {...(id ? { id } : {})}
    >
      <form
        action={submit}
        onInput={() => setBegun((seen) => seen ?? hidden)}
        // What was sent is answered with the call as it is then; the next attempt is for that.
        onSubmit={() => setBegun(null)}
        className="group/form grid gap-4"
      >
        {Object.entries(begun ?? hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {state.error ? <Message tone="bad">{state.error}</Message> : null}
        {children(state.values ?? {}, blocked !== null)}
      </form>
    </ActionFold>
  )
}
