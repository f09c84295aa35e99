import type { Role } from '@/lib/auth/policy'
import { organizationExists } from './store/people'

export type BelongingRefusal = 'organization-needed' | 'organization-not-allowed' | 'no-such-organization'

/** Customers belong to an organisation that exists; staff serve all of them and belong to none. */
export async function belongingFault(role: Role, organizationId: string | null): Promise<BelongingRefusal | null> {
  if (role !== 'customer') return organizationId ? 'organization-not-allowed' : null
  if (!organizationId) return 'organization-needed'
  return (await organizationExists(organizationId)) ? null : 'no-such-organization'
}
