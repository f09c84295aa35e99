import { reportFault } from '@/lib/log'
import { indexPending } from '@/lib/search/index-pending'

/** Whether what was committed is found already; it is found in its own time if search is away. */
export async function indexNow(): Promise<boolean> {
  try {
    await indexPending()
    return true
  } catch (fault) {
    reportFault('indexing after a publication', fault)
    return false
  }
}
