import { z } from 'zod'

const minutes = z.number().int().min(1).max(60_000).nullable()
const target = z.object({ response: minutes, resolution: minutes })

/** What a provider promises us, by priority of the call. Minutes of working time in its own calendar; null: nothing. */
export const providerContent = z.object({
  targets: z.object({ '1': target, '2': target, '3': target, '4': target }),
})

export type ProviderContent = z.infer<typeof providerContent>

/** What it promises for a call of a priority, as it is kept on its part. */
export function promisedFor({ targets }: ProviderContent, priority: number) {
  const promised = targets[String(priority) as keyof ProviderContent['targets']]
  return { responseMinutes: promised?.response ?? null, resolutionMinutes: promised?.resolution ?? null }
}
