import type { Actor } from '@/lib/auth/policy'
import { type Notice, readNotice } from './notice'
import { countOpenNotices, listNoticesOf } from './store'

const shownNotices = 100

export type ListedNotice = { id: string; about: Notice; createdAt: Date; acknowledgedAt: Date | null }

/** What a person was told of, the unacknowledged first. */
export async function listNotices(actor: Actor): Promise<ListedNotice[]> {
  const rows = await listNoticesOf(actor.id, shownNotices)
  return rows.map(({ id, kind, data, createdAt, acknowledgedAt }) => ({
    id,
    about: readNotice(kind, data),
    createdAt,
    acknowledgedAt,
  }))
}

/** How many notices wait for a person. */
export const countNotices = (actor: Actor): Promise<number> => countOpenNotices(actor.id)
