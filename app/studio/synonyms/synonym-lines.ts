import { z } from 'zod'

/** One word or phrase a line. */
export const synonymLines = z
  .string()
  .max(2_000)
  .transform((text) =>
    text
      .split(/\r?\n|;/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
