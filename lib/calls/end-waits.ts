import { stateAfter } from './call-states'
import { saveCallChange } from './store/calls'
import { listWaitedLongEnough } from './store/due-calls'

/** Takes up again what has waited until its time; who has the call is told. */
export async function endWaits(now: Date): Promise<number> {
  let ended = 0
  for (const { id, version, number, title, assigneeId } of await listWaitedLongEnough(now)) {
    const notices =
      assigneeId === null
        ? []
        : [
            {
              personId: assigneeId,
              kind: 'callWaitOver',
              key: `callWaitOver:${number}:${version}`,
              data: { number, title },
            },
          ]
    const won = await saveCallChange(
      { id, version },
      { state: stateAfter('resume'), waitingFor: null, waitingUntil: null },
      { events: [{ kind: 'resumed', why: 'time' }], notices, actorId: null, at: now },
    )
    if (won) ended++
  }
  return ended
}
