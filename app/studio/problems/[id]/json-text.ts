import { z } from 'zod'

/** A form field that holds JSON. */
export const jsonText = z
  .string()
  .max(250_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
