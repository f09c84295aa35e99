import { z } from 'zod'
import { roles } from '@/lib/auth/policy'

/** No control characters: they are never typed, and the database refuses some of them. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text))

export const emailInput = z.string().trim().toLowerCase().pipe(z.email().max(254))
export const nameInput = line(120)
export const phoneInput = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .trim()
    .regex(/^\+?[\d ()/-]{4,30}$/),
])
export const roleInput = z.enum(roles)
/** Customers belong to an organisation, staff to none. An empty choice is none. */
export const organizationInput = z.union([z.literal('').transform(() => null), z.uuid()])
