import { archivingGaps } from './publishing-gaps'
import { changeBank, findBankNumber, readBankContent, saveBankRevision } from './store/banks'
import { listExpired, markExpired } from './store/upkeep'

/** Takes every problem out of the bank whose day has come, but for those that something else still needs: they stay due. */
export async function expireProblems(now: Date): Promise<string[]> {
  const expired: string[] = []
  for (const { id } of await listExpired(now)) {
    const done = await changeBank(async (tx) => {
      const content = await readBankContent(await findBankNumber(tx), tx)
      if (!content.problems.has(id) || archivingGaps(content, id).length > 0) return false
      const bank = await saveBankRevision(tx, `${id} expired`, now)
      return markExpired(tx, { id, bank, now })
    })
    if (done) expired.push(id)
  }
  return expired
}
