import { z } from 'zod'

const orAny = <Shape extends z.ZodType>(shape: Shape) =>
  z.union([z.literal('').transform((): null => null), shape]).default(null)

/** The fields that say which calls; empty: any. */
export const conditionFields = {
  serviceId: orAny(z.string().max(100)),
  organizationId: orAny(z.uuid()),
  siteId: orAny(z.uuid()),
  kind: orAny(z.enum(['incident', 'serviceRequest'])),
  priority: orAny(z.coerce.number().int().min(1).max(4)),
  locale: orAny(z.enum(['en', 'tr'])),
}

export const ruleInput = z.object({
  ...conditionFields,
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  moment: orAny(z.enum(['opening', 'handOver'])),
  /** Only for a provider. */
  brief: z
    .string()
    .trim()
    .max(4000)
    .default('')
    .transform((text) => text || null),
  /** `group/id` or `provider/id` */
  target: z.string().regex(/^(group|provider)\/[0-9a-f-]{36}$/),
})

/** The target of a rule as its columns. */
export function targetColumns(target: string, brief: string | null) {
  const [kind, id = ''] = target.split('/')
  return kind === 'group' ? { groupId: id, providerId: null, brief: null } : { groupId: null, providerId: id, brief }
}

/** A call to try the rules on; what is not chosen is the usual. */
export const tryInput = z.object({
  try: z.literal('1'),
  serviceId: conditionFields.serviceId,
  organizationId: conditionFields.organizationId,
  siteId: conditionFields.siteId,
  kind: z.enum(['incident', 'serviceRequest']),
  priority: z.coerce.number().int().min(1).max(4),
  locale: z.enum(['en', 'tr']),
  level: orAny(z.enum(['level0', 'level1', 'level2', 'provider'])),
})
