import type { Role } from '@/lib/auth/policy'

type DemoPerson = { email: string; name: string; role: Role; phone: string; organization: string | null }

export const demoOrganizations = ['Nordwind Logistics', 'Anadolu Tekstil'] as const

/** Who exists in demo mode. Staff belong to no customer organisation. */
export const demoPeople: DemoPerson[] = [
  {
    email: 'customer@demo.example',
    name: 'Clara Brandt',
    role: 'customer',
    phone: '+49 40 5550 1421',
    organization: 'Nordwind Logistics',
  },
  {
    email: 'customer2@demo.example',
    name: 'Emre Aydın',
    role: 'customer',
    phone: '+90 224 555 0182',
    organization: 'Anadolu Tekstil',
  },
  { email: 'level0@demo.example', name: 'Zeynep Kara', role: 'level0', phone: '+90 212 555 0100', organization: null },
  { email: 'level1@demo.example', name: 'Jonas Weber', role: 'level1', phone: '+90 212 555 0110', organization: null },
  { email: 'level2@demo.example', name: 'Selin Demir', role: 'level2', phone: '+90 212 555 0120', organization: null },
  { email: 'level2b@demo.example', name: 'Tom Ellery', role: 'level2', phone: '+90 212 555 0121', organization: null },
  {
    email: 'manager@demo.example',
    name: 'Ayşe Yıldız',
    role: 'manager',
    phone: '+90 212 555 0130',
    organization: null,
  },
  { email: 'admin@demo.example', name: 'Ingrid Solberg', role: 'admin', phone: '+90 212 555 0140', organization: null },
]
