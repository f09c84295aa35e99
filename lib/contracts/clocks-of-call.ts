import type { Clock } from '@/lib/service-clock/clock'
import { type CalendarHistory, type CallFacts, type ContractHistory, clockOf } from './call-clock'
import { isOutOfScope, type Promised, promises } from './contract-content'
import { type AgreedHistory, groupClocksOf, type Stay } from './group-clock'
import { type PartTimes, partClocksOf } from './part-clock'

/** Whose promise a clock is about. */
export type Party = 'customer' | 'group' | 'provider'

export type CallClock = { party: Party; partyId: string; stay: number; promise: Promised; clock: Clock }

/** What was agreed on, by whom it concerns. */
export type Agreements = {
  contract: ContractHistory
  calendars: ReadonlyMap<string, CalendarHistory>
  /** By group, and by the calendar of a provider's part. */
  groups: ReadonlyMap<string, AgreedHistory>
  partCalendars: ReadonlyMap<string, CalendarHistory>
}

type Call = CallFacts & { serviceId: string | null; stays: Stay[]; parts: (PartTimes & { id: string })[] }

/** Every clock of a call: the customer's, those of each group that has had it, and those of each provider's part. */
export function clocksOfCall(call: Call, agreed: Agreements): { clocks: CallClock[]; outOfScope: boolean } {
  const atOpening = agreed.contract.findLast(({ fromAt }) => fromAt <= call.createdAt) ?? agreed.contract[0]
  const outOfScope = atOpening !== undefined && isOutOfScope(atOpening.content, call.serviceId)
  const theirs = outOfScope ? [] : promises
  const groupIds = [...new Set(call.stays.map(({ groupId }) => groupId))]
  return {
    outOfScope,
    clocks: [
      ...theirs.flatMap((promise): CallClock[] => {
        const clock = clockOf(call, promise, agreed.contract, agreed.calendars, 'en')
        return clock ? [{ party: 'customer', partyId: '', stay: 0, promise, clock }] : []
      }),
      ...groupIds.flatMap((groupId) => {
        const history = agreed.groups.get(groupId)
        const stays = call.stays.filter((stay) => stay.groupId === groupId)
        return (history ? groupClocksOf(call, stays, history, 'en') : []).map(
          ({ promised, stay, clock }): CallClock => ({
            ...{ party: 'group', partyId: groupId, stay },
            ...{ promise: promised, clock },
          }),
        )
      }),
      ...call.parts.flatMap((part) => {
        const history = agreed.partCalendars.get(part.calendarId ?? '')
        return (history ? partClocksOf(part, history, 'en') : []).map(
          ({ promised, clock }): CallClock => ({
            ...{ party: 'provider', partyId: part.id, stay: 0 },
            ...{ promise: promised, clock },
          }),
        )
      }),
    ],
  }
}
