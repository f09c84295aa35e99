import { getTranslations } from 'next-intl/server'
import { callKeys } from '@/components/desk/call-key-table'
import { Submit } from '@/components/ui/submit'
import { type Actor, can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { isTakenBackBy } from '@/lib/calls/hand-over-ways'
import type { CallView } from '@/lib/calls/read-call'
import { undoableEnd } from '@/lib/calls/undo-end'
import {
  giveBackAction,
  resumeAction,
  takeAction,
  takeBackAction,
  takeUpAgainAction,
  withdrawResolutionAction,
} from './actions'

type Call = CallView['call']

/** What takes each step back, while that is still as simple as it was: nobody has acted on it. */
const undoing: { [done: string]: { fits: (call: Call, actor: Actor) => boolean; action: typeof takeAction } } = {
  taken: { fits: (call, { id }) => call.assigneeId === id && call.state === 'inProgress', action: giveBackAction },
  assigned: { fits: ({ state }) => state === 'assigned', action: giveBackAction },
  givenBack: {
    fits: (call, actor) => call.assigneeId === null && call.state === 'new' && can(actor, 'call.take', null),
    action: takeAction,
  },
  waiting: { fits: ({ state }) => state === 'waiting', action: resumeAction },
  handedOver: { fits: (call, actor) => isTakenBackBy(actor, call), action: takeBackAction },
  resolved: { fits: ({ state }) => state === 'resolved', action: withdrawResolutionAction },
  cancelled: { fits: ({ state }) => state === 'cancelled', action: takeUpAgainAction },
  passedOn: { fits: (call, actor) => isTakenBackBy(actor, call), action: takeBackAction },
}

const undoingEnd = { withdrawResolution: withdrawResolutionAction, takeUpAgain: takeUpAgainAction }

/** Takes the end of a call back, for whoever came to it, as long as that is possible. */
export async function UndoEnd({ call }: { call: Call }) {
  const step = await undoableEnd(await requireActor(), call, new Date())
  if (step === null) return null
  const t = await getTranslations('desk.actions')
  return (
    <form action={undoingEnd[step]} data-key={callKeys.undo} className="py-3">
      <input type="hidden" name="number" value={call.number} />
      <input type="hidden" name="version" value={call.version} />
      <Submit look="secondary">{t(step)}</Submit>
    </form>
  )
}

/** Takes the last step back. */
export async function UndoStep({ call, done }: { call: Call; done: string }) {
  const undo = undoing[done]
  if (!undo?.fits(call, await requireActor())) return null
  return (
    <form action={undo.action} data-key={callKeys.undo} className="inline-block">
      <input type="hidden" name="number" value={call.number} />
      <input type="hidden" name="version" value={call.version} />
      <Submit look="quiet" size="small">
        {(await getTranslations('desk'))('undo')}
      </Submit>
    </form>
  )
}
