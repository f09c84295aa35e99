import type { Transaction } from '@/lib/db/client'
import type { RequestContent } from '@/lib/knowledge/request-content'
import type { ServiceContent } from '@/lib/knowledge/service-content'
import type { ImportBatch } from './revision-imports'

/** Services and requests have no revisions: the row is what counts, for every bank number. */
export async function importServices(tx: Transaction, batch: ImportBatch<ServiceContent>): Promise<void> {
  const { plan, contents, now } = batch
  const columns = (id: string) => {
    const { position, icon, direct, texts } = contents.get(id) as ServiceContent
    return { position, icon, direct: direct ?? null, texts, retiredAt: null }
  }
  await tx.service.createMany({ data: plan.create.map((id) => ({ id, ...columns(id) })) })
  for (const id of plan.update)
    await tx.service.update({ where: { id }, data: { ...columns(id), version: { increment: 1 } } })
  await tx.service.updateMany({
    where: { id: { in: plan.retire } },
    data: { retiredAt: now, version: { increment: 1 } },
  })
}

export async function importRequests(tx: Transaction, batch: ImportBatch<RequestContent>): Promise<void> {
  const { plan, contents, hashes, now } = batch
  const columns = (id: string) => {
    const content = contents.get(id) as RequestContent
    return {
      serviceId: content.service,
      content,
      hash: hashes.get(id) as string,
      origin: 'content' as const,
      retiredAt: null,
    }
  }
  await tx.requestForm.createMany({ data: plan.create.map((id) => ({ id, ...columns(id) })) })
  for (const id of plan.update) {
    await tx.requestForm.update({ where: { id }, data: { ...columns(id), searchVersion: { increment: 1 } } })
  }
  const retired = { retiredAt: now, searchVersion: { increment: 1 } }
  await tx.requestForm.updateMany({ where: { id: { in: plan.retire } }, data: retired })
}
