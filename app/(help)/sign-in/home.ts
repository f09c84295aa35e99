import type { Role } from '@/lib/auth/policy'

/** Where a person starts who was not on the way to somewhere. */
export const homeOf = (role: Role): string => (role === 'customer' ? '/' : '/desk')
