import type { Role } from '@/lib/diagnosis/bank'
import type { Prices } from '@/lib/diagnosis/history'

/**
 * Minutes that waiting for and talking to the next person costs; an agent's own hand-over costs the customer more
 * waiting. People who help themselves bear about seven questions and two attempts before they would rather have called.
 */
const prices: Record<Role, Prices> = {
  visitor: { handover: 90, patience: 0.03, trust: 3 },
  customer: { handover: 90, patience: 0.03, trust: 3 },
  level0: { handover: 10 },
  level1: { handover: 60 },
  level2: { handover: 120 },
}

export const pricesFor = (role: Role): Prices => prices[role]
