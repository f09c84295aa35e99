import { demoCalendars, demoContracts } from './demo-contracts'
import { addCalendar, listCalendarRows } from './store/calendars'
import { listContractRows, reviseContract } from './store/contracts'

/** Gives the demo organisations their calendars and contracts, where they have none. */
export async function seedDemoContracts(now: Date): Promise<void> {
  for (const { name, content } of demoCalendars) await addCalendar({ name, content, actorId: null, at: now })
  const calendars = new Map((await listCalendarRows()).map(({ id, name }) => [name, id]))
  const without = (await listContractRows()).filter(({ contract }) => contract === null)
  for (const { organization } of without) {
    const demo = demoContracts.find((each) => each.organization === organization.name)
    const calendarId = demo && calendars.get(demo.calendar)
    if (!demo || !calendarId) continue
    const change = { calendarId, content: demo.content, actorId: null, at: now }
    await reviseContract({ organizationId: organization.id, version: 0 }, change)
  }
}
