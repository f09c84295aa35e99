import { db } from '@/lib/db/client'

/** The call that a key opened, with what tells whether the same was asked for. */
export const findOpened = (key: string) =>
  db.call.findUnique({ where: { key }, select: { number: true, callerId: true, title: true, description: true } })

export const countOpenedSince = (tokenId: string, since: Date): Promise<number> =>
  db.call.count({ where: { tokenId, createdAt: { gt: since } } })
