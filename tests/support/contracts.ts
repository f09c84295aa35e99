import { randomUUID } from 'node:crypto'
import type { CalendarContent } from '@/lib/contracts/calendar-content'
import type { ContractContent } from '@/lib/contracts/contract-content'
import { demoContracts } from '@/lib/contracts/demo-contracts'
import { saveCalendar } from '@/lib/contracts/save-calendar'
import { saveContract } from '@/lib/contracts/save-contract'
import { granted } from './knowledge'
import { aPerson } from './people'

/** From nine to five UTC, every day. */
export const nineToFive: CalendarContent = {
  timeZone: 'UTC',
  holidays: null,
  week: Array.from({ length: 7 }, () => [{ startMinute: 540, endMinute: 1020 }]),
  days: [],
}

export const someContract: ContractContent = demoContracts[0].content

/** A contract of an organisation under a calendar of its own, in force since `at`. */
export async function aContract(
  organizationId: string,
  {
    content = {},
    calendar = nineToFive,
    at,
  }: { content?: Partial<ContractContent>; calendar?: CalendarContent; at: Date },
) {
  const admin = await aPerson('admin')
  const made = granted(await saveCalendar(admin, { id: null, version: 0, name: randomUUID(), content: calendar }, at))
  const terms = { calendarId: made.id, content: { ...someContract, ...content } }
  granted(await saveContract(admin, { organizationId, version: 0, ...terms }, at))
  return { admin, ...terms }
}
