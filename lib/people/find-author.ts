import type { Actor } from '@/lib/auth/policy'
import { findActiveByEmail } from './store/people'

/** The person in whose name a command writes; null for who is not there or no longer active. */
export const findAuthor = (email: string): Promise<Actor | null> => findActiveByEmail(email.trim().toLowerCase())
