import { z } from 'zod'

/** Of what a filter by words looks for. */
export const longestWords = 80

export const filterKinds = ['incident', 'serviceRequest', 'unknown'] as const

/** What a queue is narrowed down to. What is not said, or not understood, does not narrow it. */
export const narrowing = z.object({
  kind: z.enum(filterKinds).optional().catch(undefined),
  service: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  organization: z.uuid().optional().catch(undefined),
  site: z.uuid().optional().catch(undefined),
  /** This priority or a higher one. */
  priority: z.coerce.number().int().min(1).max(4).optional().catch(undefined),
  /** Every one of these stands in its title or where it is described. */
  words: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2).max(longestWords))
    .optional()
    .catch(undefined),
})

export type Narrowing = z.infer<typeof narrowing>

/** The same as names and values, in one order: for addresses and forms, and to tell whether two are alike. */
export const narrowingEntries = (narrow: Narrowing): [string, string][] =>
  (['kind', 'service', 'organization', 'site', 'priority', 'words'] as const).flatMap((name) =>
    narrow[name] === undefined ? [] : [[name, String(narrow[name])] as [string, string]],
  )
