import { changeBank, findBankNumber, saveBankRevision } from '@/lib/knowledge/change-bank'
import { readAuthored } from '@/lib/knowledge/read-authored'
import { type Confirmed, lessonChanges } from './confirmed'
import { judgeLearning, type Verdict } from './judge-learning'
import { outcomesOf } from './learned-session'
import { findNewestLearning, listConfirmed, listLessons, readSessions, saveLearning, saveLessons } from './store'

export type LearningResult = Verdict | 'nothingNew' | 'changedMeanwhile'

const hourMs = 3_600_000
/** New lessons wait for each other, so that running diagnoses do not meet a new bank every hour. */
const restHours = 20
/** After so long even the same lessons weigh less. */
const agingHours = 30 * 24

/**
 * Learns from the calls that are confirmed now, unless nothing has changed.
 *
 * What no longer holds is taken back at once; what is new waits until the last learning is a while ago, or
 * `atOnce`. A bank that would be worse than the authored one is not used: then every lesson is taken back.
 */
export async function learnFromOutcomes(now: Date, atOnce = false): Promise<LearningResult> {
  const last = await findNewestLearning()
  const number = await findBankNumber()
  const lessons = await listLessons(number)
  const confirmed = await listConfirmed()
  const { added, withdrawn } = lessonChanges(lessons, confirmed)
  if (!isDue({ added, withdrawn, lessons }, last?.at ?? null, now, atOnce)) return 'nothingNew'

  const { verdict, comparison, temper } = judgeLearning(
    await readAuthored(number),
    outcomesOf(await readSessions(confirmed), now),
  )
  const changes = verdict === 'used' ? { added, withdrawn } : { added: [], withdrawn: lessons }
  const isChange = verdict === 'used' || lessons.length > 0
  return changeBank(async (tx) => {
    if ((await findNewestLearning(tx))?.id !== last?.id || (await findBankNumber(tx)) !== number)
      return 'changedMeanwhile'
    const bank = isChange ? await saveBankRevision(tx, 'learned from confirmed outcomes', now) : null
    if (bank !== null) await saveLessons(tx, { bank, ...changes })
    await saveLearning(tx, {
      bank,
      verdict,
      sessions: confirmed.length,
      judged: comparison.sessions,
      authoredLoss: comparison.loss.authored,
      learnedLoss: comparison.loss.learned,
      authoredRight: comparison.right.authored,
      learnedRight: comparison.right.learned,
      temper,
      at: now,
    })
    return verdict
  })
}

type Pending = { added: Confirmed[]; withdrawn: unknown[]; lessons: unknown[] }

function isDue({ added, withdrawn, lessons }: Pending, lastAt: Date | null, now: Date, atOnce: boolean): boolean {
  if (withdrawn.length > 0) return true
  const hours = lastAt === null ? Number.POSITIVE_INFINITY : (now.getTime() - lastAt.getTime()) / hourMs
  if (added.length > 0) return atOnce || hours >= restHours
  return lessons.length > 0 && hours >= agingHours
}
