import { z } from 'zod'
import { mostAtOnce } from '@/lib/calls/work-on-many'

/** Calls as somebody saw them: `1043:7` is version 7 of call 1043. */
export const seenCalls = z
  .array(
    z
      .string()
      .regex(/^[1-9]\d{0,8}:[1-9]\d{0,8}$/)
      .transform((value) => {
        const [number = 0, version = 0] = value.split(':').map(Number)
        return { number, version }
      }),
  )
  .min(1)
  .max(mostAtOnce)

/** The same for an address. */
export const seenText = (calls: { number: number; version: number }[]): string =>
  calls.map(({ number, version }) => `${number}:${version}`).join('.')
