import { z } from 'zod'
import { ofPriorities, pauseReasons } from './contract-content'

/**
 * What a group agrees to for the calls that stand with it: until somebody takes one, and until it leaves the group again.
 * Targets are minutes of working time in the calendar beside it; null: nothing is agreed.
 */
export const groupAgreement = z.object({ pauseReasons: z.array(z.enum(pauseReasons)), targets: ofPriorities })

export type GroupAgreement = z.infer<typeof groupAgreement>
export type PriorityTargets = GroupAgreement['targets']

export const isAnythingAgreed = ({ targets }: GroupAgreement): boolean =>
  Object.values(targets).some(({ response, resolution }) => (response ?? resolution) !== null)
