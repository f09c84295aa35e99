import { currentBank } from '@/lib/knowledge/current-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { demoHistory } from './demo-history'
import { hasCalls, saveDemoHistory } from './store/demo-history'

const at = (name: string) => `${name}@demo-month.example`
const customer = (email: string, name: string, organization: string, site: string) =>
  ({ email: at(email), name, role: 'customer', organization, site }) as const
const agent = (email: string, name: string, role: 'level0' | 'level1' | 'level2') =>
  ({ email: at(email), name, role, organization: null, site: null }) as const

/** Who called and who worked in the demo month: nobody of them can sign in. */
const extras = [
  customer('lena', 'Lena Vogt', 'Nordwind Logistics', 'Bremerhaven'),
  customer('piet', 'Piet Harms', 'Nordwind Logistics', 'Hamburg'),
  customer('amira', 'Amira Haddad', 'Nordwind Logistics', 'Hamburg'),
  customer('jan', 'Jan Lüders', 'Nordwind Logistics', 'Bremerhaven'),
  customer('gizem', 'Gizem Arslan', 'Anadolu Tekstil', 'Bursa'),
  customer('burak', 'Burak Çelik', 'Anadolu Tekstil', 'Bursa'),
  customer('sibel', 'Sibel Öz', 'Anadolu Tekstil', 'İstanbul'),
  customer('okan', 'Okan Şimşek', 'Anadolu Tekstil', 'İstanbul'),
  agent('ece', 'Ece Doğan', 'level0'),
  agent('marc', 'Marc Olsen', 'level0'),
  agent('deniz', 'Deniz Kaplan', 'level1'),
  agent('ida', 'Ida Nyberg', 'level1'),
  agent('kerem', 'Kerem Ateş', 'level1'),
  agent('nora', 'Nora Fink', 'level2'),
  agent('umut', 'Umut Eren', 'level2'),
]

/** Gives a demo without any call the month before today, so that queues, reports and search have something to show. */
export async function seedDemoHistory(now: Date): Promise<number> {
  if (await hasCalls()) return 0
  const { problems, services } = await readBank(await currentBank())
  const known = {
    services: new Set(services.keys()),
    problems: new Map([...problems].map(([id, { solutions }]) => [id, solutions[0]?.id ?? null] as const)),
  }
  const calls = demoHistory(now)
  await saveDemoHistory(calls, extras, known, now)
  return calls.length
}
