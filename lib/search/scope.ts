import type { Audience } from '@/lib/auth/policy'

/** Who asks, as the filter that an engine applies inside itself. */
export type Scope = { audiences: Audience[]; organizationId: string | null; serviceId: string | null }
