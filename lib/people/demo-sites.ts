import type { demoOrganizations } from './demo-people'

type DemoSite = { organization: (typeof demoOrganizations)[number]; name: string; people: string[] }

/** Where the demo organisations work, and who of their people works there. */
export const demoSites: DemoSite[] = [
  { organization: 'Nordwind Logistics', name: 'Hamburg', people: ['customer@demo.example'] },
  { organization: 'Nordwind Logistics', name: 'Bremerhaven', people: [] },
  { organization: 'Anadolu Tekstil', name: 'Bursa', people: ['customer2@demo.example'] },
  { organization: 'Anadolu Tekstil', name: 'İstanbul', people: [] },
]
