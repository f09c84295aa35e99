import { currentBank } from './current-bank'
import { readBank } from './read-bank'
import type { ServiceContent } from './service-content'

/** The service catalogue in its own order. */
export async function listServices(): Promise<(ServiceContent & { id: string })[]> {
  const { services } = await readBank(await currentBank())
  return [...services].map(([id, content]) => ({ id, ...content })).sort((a, b) => a.position - b.position)
}
