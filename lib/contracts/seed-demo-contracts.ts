import { demoAgreements, demoCalendars, demoContracts, demoSiteHours } from './demo-contracts'
import { addCalendar, listCalendarRows } from './store/calendars'
import { listContractRows, reviseContract } from './store/contracts'
import { addAgreement, findAgreement, findGroupNamed } from './store/groups'
import { addSiteHours, findSitesNamed } from './store/site-hours'

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

/** Gives the demo's groups their agreements, and one of its sites hours of its own, where there are none. */
export async function seedDemoAgreements(now: Date): Promise<void> {
  const calendars = new Map((await listCalendarRows()).map(({ id, name }) => [name, id]))
  const first = { version: 0, actorId: null, at: now }
  for (const { group, calendar, content } of demoAgreements) {
    const groupId = await findGroupNamed(group)
    const calendarId = calendars.get(calendar)
    if (!groupId || !calendarId || (await findAgreement(groupId))) continue
    await addAgreement({ ...first, groupId, calendarId, content })
  }
  const calendarId = calendars.get(demoSiteHours.calendar)
  if (!calendarId) return
  for (const siteId of await findSitesNamed(demoSiteHours.site)) await addSiteHours({ ...first, siteId, calendarId })
}
