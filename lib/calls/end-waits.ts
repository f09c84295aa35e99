import { stateAfter } from './call-states'
import { callNotice } from './change-call'
import { saveCallChange } from './store/calls'
import { listWaitedLongEnough } from './store/due-calls'

/** Takes up again what has waited until its time; who has the call is told. */
export async function endWaits(now: Date): Promise<number> {
  let ended = 0
  for (const call of await listWaitedLongEnough(now)) {
    const { id, version, assigneeId } = call
    const won = await saveCallChange(
      { id, version },
      { state: stateAfter('resume'), waitingFor: null, waitingUntil: null },
      {
        events: [{ kind: 'resumed', why: 'time' }],
        notices: assigneeId === null ? [] : [callNotice('callWaitOver', call, assigneeId)],
        actorId: null,
        at: now,
      },
    )
    if (won) ended++
  }
  return ended
}
