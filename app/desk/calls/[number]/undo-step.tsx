import { getTranslations } from 'next-intl/server'
import { Submit } from '@/components/ui/submit'
import { requireActor } from '@/lib/auth/session'
import type { CallView } from '@/lib/calls/read-call'
import { giveBackAction, resumeAction } from './actions'

/** Takes the last step back, while that is still as simple as it was. */
export async function UndoStep({ call, done }: { call: CallView['call']; done: string }) {
  const actor = await requireActor()
  const isTaken = done === 'taken' && call.assigneeId === actor.id && call.state === 'inProgress'
  const waits = done === 'waiting' && call.state === 'waiting'
  if (!isTaken && !waits) return null
  return (
    <form action={isTaken ? giveBackAction : resumeAction} className="inline-block">
      <input type="hidden" name="number" value={call.number} />
      <input type="hidden" name="version" value={call.version} />
      <Submit look="quiet" size="small">
        {(await getTranslations('desk'))('undo')}
      </Submit>
    </form>
  )
}
