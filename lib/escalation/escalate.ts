import { receiversAt } from '@/lib/calls/call-route'
import { type Moment, type Receiver, receiversOf } from './escalation-matrix'
import {
  activeAmong,
  type CallToEscalate,
  listActiveOf,
  listEscalationRows,
  listToEscalate,
  saveEscalation,
} from './store'

const kinds = {
  customer: { atRisk: 'promiseAtRisk', missed: 'promiseMissed' },
  group: { atRisk: 'groupAtRisk', missed: 'groupMissed' },
  provider: { atRisk: 'providerAtRisk', missed: 'providerMissed' },
} as const

/** Tells the right people of every promise that has come to be at risk or broken, once each. */
export async function escalate(now: Date): Promise<{ told: number }> {
  let told = 0
  for (const call of await listToEscalate(now)) {
    for (const { promise, party, moment } of momentsOf(call, now)) {
      const rows = await listEscalationRows(call.organizationId)
      const people = await peopleOf(call, receiversOf(rows, { ...call, moment }))
      const notices = people.map((personId) => ({
        personId,
        kind: kinds[party][moment],
        key: `${kinds[party][moment]}:${call.number}:${promise}:${personId}`,
        data: { number: call.number, title: call.title },
      }))
      if (await saveEscalation({ callId: call.id, promise, moment, at: now }, notices)) told++
    }
  }
  return { told }
}

/** A broken promise is no longer at risk: only the later of the two is told of. */
function momentsOf({ clocks, escalations }: CallToEscalate, now: Date) {
  return clocks.flatMap((clock) => {
    const { party, dueAt, missed, riskAt } = clock
    const isMissed = missed || (dueAt !== null && dueAt < now)
    if (!isMissed && (riskAt === null || riskAt > now)) return []
    const moment: Moment = isMissed ? 'missed' : 'atRisk'
    const promise = nameOf(clock)
    const isTold = escalations.some((each) => each.promise === promise && each.moment === moment)
    return isTold ? [] : [{ promise, party, moment }]
  })
}

/** Each promise is told of by itself: `response`, or `group:<id>:1:response` for the first stay with a group. */
const nameOf = ({ party, partyId, stay, promise }: CallToEscalate['clocks'][number]): string =>
  party === 'customer' ? promise : [party, partyId, stay, promise].join(':')

async function peopleOf(call: CallToEscalate, receivers: Receiver[]): Promise<string[]> {
  const found = await Promise.all(
    receivers.map(async (receiver) => {
      if (receiver === 'level2' || receiver === 'manager') return listActiveOf(receiver)
      if (receiver === 'agent') return call.assigneeId === null ? [] : activeAmong([call.assigneeId])
      return (await receiversAt(call.supportLevel, call.groupId)).map(({ id }) => id)
    }),
  )
  return [...new Set(found.flat())]
}
