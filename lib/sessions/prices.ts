import type { Role } from '@/lib/diagnosis/bank'
import type { Prices } from '@/lib/diagnosis/history'

/** Minutes that waiting for and talking to the next person costs; an agent's own hand-over costs the customer more waiting. */
const handover: Record<Role, number> = { visitor: 40, customer: 40, level0: 10, level1: 60, level2: 120 }

export const pricesFor = (role: Role): Prices => ({ handover: handover[role] })
