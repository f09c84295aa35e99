import { listPublishedSince } from './store/problems'

const newForDays = 30
const dayMs = 86_400_000

/** What was published lately and is live: problem -> the first bank number that holds it as it is. */
export const listNews = async (now: Date): Promise<Map<string, number>> =>
  new Map(
    (await listPublishedSince(new Date(now.getTime() - newForDays * dayMs))).map(({ problemId, fromBank }) => [
      problemId,
      fromBank,
    ]),
  )
