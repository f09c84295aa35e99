import { addProvider, findCalendarNamed, listProviderRows } from './store'

const hours = (response: number, resolution: number) => ({ response: response * 60, resolution: resolution * 60 })

/** Gives the demo an outside party that looks after printers, where there is none. */
export async function seedDemoProvider(now: Date): Promise<void> {
  if ((await listProviderRows()).length > 0) return
  const calendarId = await findCalendarNamed('Bursa 09-18')
  if (calendarId === null) return
  const targets = { '1': hours(1, 8), '2': hours(2, 16), '3': hours(4, 24), '4': hours(8, 40) }
  const provider = { name: 'Baskı Servis A.Ş.', email: 'servis@baski.example', locale: 'tr' } as const
  await addProvider({ ...provider, calendarId, content: { targets }, disabledAt: null }, now)
}
