import { z } from 'zod'

/** Where the framework's router stands, as it says in a header; on one it cannot read, the framework fails. */
const segment = z.union([
  z.string(),
  z.tuple([
    z.string(),
    z.string(),
    z.string().regex(/^(?:c|oc|d|(?:ci|di)(?:\(\.\)|\(\.\.\)|\(\.\.\)\(\.\.\)|\(\.\.\.\)))$/),
    z.array(z.string()).nullable(),
  ]),
])

const node: z.ZodType = z.lazy(() =>
  z.tuple([
    segment,
    z.record(z.string(), node),
    z.tuple([z.string(), z.string()]).nullable().optional(),
    z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullable().optional(),
    z.number().nullable().optional(),
    z.string().optional(),
  ]),
)

export function isRouterState(header: string): boolean {
  try {
    return header.length <= 40_000 && node.safeParse(JSON.parse(decodeURIComponent(header))).success
  } catch {
    return false
  }
}
