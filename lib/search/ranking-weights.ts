import { z } from 'zod'

/** Above this, use would put entries in front of ones whose words answer clearly better. */
export const mostWeight = 20

const weight = z.coerce.number().int().min(0).max(mostWeight)

/** How much use counts beside words, in hundredths: that an entry is validated, and at most for the calls that it solved. */
export const rankingWeights = z.object({ validated: weight, solved: weight })
export type RankingWeights = z.infer<typeof rankingWeights>

export const usualWeights: RankingWeights = { validated: 5, solved: 6 }
