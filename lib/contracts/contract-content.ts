import { z } from 'zod'

export const pauseReasons = ['customer', 'provider', 'visit', 'customerSystem'] as const
export const promises = ['response', 'resolution'] as const
export const callKinds = ['incident', 'serviceRequest'] as const
export const priorities = ['1', '2', '3', '4'] as const

export type Promised = (typeof promises)[number]

const minutes = z.number().int().min(1).max(60_000).nullable()
const target = z.object({ response: minutes, resolution: minutes })
export const ofPriorities = z.object({ '1': target, '2': target, '3': target, '4': target })

/** What is promised to an organisation. Targets are minutes of working time; null: nothing is promised. */
export const contractContent = z.object({
  /** Level 0: calls are taken and passed on. Level 0+1: known solutions too. Level 2: everything. */
  level: z.enum(['level0', 'level1', 'level2']),
  place: z.enum(['onSite', 'remote']),
  languages: z.array(z.enum(['en', 'tr'])).min(1),
  /** Services that somebody else looks after, and where to turn for them. */
  outOfScope: z.array(z.string().max(100)).max(200),
  elsewhere: z.string().trim().max(500),
  pauseReasons: z.array(z.enum(pauseReasons)),
  targets: z.object({ incident: ofPriorities, serviceRequest: ofPriorities }),
})

export type ContractContent = z.infer<typeof contractContent>

type AboutCall = { kind: 'incident' | 'serviceRequest' | 'unknown'; priority: number }

export const targetMinutes = ({ targets }: ContractContent, call: AboutCall, promised: Promised): number | null =>
  // What nobody has said yet counts as an incident: the tighter promise.
  targets[call.kind === 'unknown' ? 'incident' : call.kind][String(call.priority) as keyof typeof targets.incident]?.[
    promised
  ] ?? null

export const isOutOfScope = (content: ContractContent, serviceId: string | null): boolean =>
  serviceId !== null && content.outOfScope.includes(serviceId)
