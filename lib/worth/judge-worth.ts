import { changeBank, findBankNumber, saveBankRevision } from '@/lib/knowledge/change-bank'
import { readBank } from '@/lib/knowledge/read-bank'
import { expectedSuccess } from './expected-success'
import { hasStoppedHelping } from './stopped-helping'
import { listDemotions, listLive, listUses, type NewDemotion, saveDemotions } from './store'

export type Judged = { demoted: string[]; lifted: string[] }

const yearMs = 365 * 86_400_000

/**
 * Demotes every solution that has stopped helping since its problem was last published, and lifts what helps again or was
 * written anew. Changes nothing, and makes no bank, where all is as it was.
 */
export async function judgeWorth(now: Date): Promise<Judged> {
  const number = await findBankNumber()
  const { problems, solutions } = await readBank(number)
  const live = await listLive()
  const expected = expectedSuccess(problems)
  const uses = new Map<string, boolean[]>()
  for (const { solutionId, solved, skipped, at } of await listUses(new Date(now.getTime() - yearMs))) {
    const since = live.get(solutions.get(solutionId)?.problemId ?? '')?.publishedAt
    if (!skipped && since && at >= since) uses.set(solutionId, [...(uses.get(solutionId) ?? []), solved])
  }
  const stopped = [...uses].filter(([id, of]) => hasStoppedHelping(of, expected.get(id) ?? 0))
  const before = new Set((await listDemotions(number)).map(({ solutionId }) => solutionId))
  const added = stopped.flatMap(([solutionId, of]): NewDemotion[] => {
    const problemId = solutions.get(solutionId)?.problemId
    if (before.has(solutionId) || problemId === undefined) return []
    return [{ solutionId, problemId, tried: of.length, failed: of.filter((solved) => !solved).length }]
  })
  const lifted = [...before].filter((id) => !stopped.some(([solutionId]) => solutionId === id))
  if (added.length === 0 && lifted.length === 0) return { demoted: [], lifted: [] }
  return changeBank(async (tx) => {
    if ((await findBankNumber(tx)) !== number) return { demoted: [], lifted: [] }
    const bank = await saveBankRevision(tx, 'solutions that stopped or began to help', now)
    await saveDemotions(tx, { bank, added, lifted, now })
    return { demoted: added.map(({ solutionId }) => solutionId), lifted }
  })
}
