import { z } from 'zod'

/** What a form says of the entry that it is about. */
export const entryRef = z.object({
  kind: z.enum(['problem', 'tree']),
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.coerce.number().int().positive(),
})

type Ref = { kind: 'problem' | 'tree'; id: string }

/** The page of an entry in the studio; `done` is said there. */
export const entryPage = ({ kind, id }: Ref, done?: string): string =>
  `/studio/${kind}s/${id}${done === undefined ? '' : `?done=${done}`}`
