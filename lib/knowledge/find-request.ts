import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import type { RequestContent } from './request-content'

/** The form of a typical request as it is offered now, or null. */
export async function findRequest(id: string): Promise<RequestContent | null> {
  return (await readBank(await currentBank())).requests.get(id) ?? null
}
