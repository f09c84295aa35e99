import { z } from 'zod'

/** What GET /api/v1/search takes. Longer questions than this are cut by the box, not by the index. */
export const searchInput = z.object({
  q: z.string().trim().min(1).max(1_000),
  locale: z.enum(['en', 'tr']).default('en'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  service: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional(),
})
