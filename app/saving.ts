import { unstable_rethrow } from 'next/navigation'
import { reportFault } from '@/lib/log'

/** Runs what saves a form. A fault is logged and becomes `not-saved`: the page says so, and what was typed stays. */
export async function saving<Value>(work: () => Promise<Value>): Promise<Value | { ok: false; code: 'not-saved' }> {
  try {
    return await work()
  } catch (fault) {
    unstable_rethrow(fault)
    reportFault('saving a form', fault)
    return { ok: false, code: 'not-saved' }
  }
}
