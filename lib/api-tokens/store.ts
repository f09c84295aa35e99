import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client.ts'

const shown = {
  id: true,
  name: true,
  createdAt: true,
  usedAt: true,
  revokedAt: true,
  organization: { select: { name: true } },
  createdBy: { select: { name: true } },
  _count: { select: { calls: true } },
} satisfies Prisma.ApiTokenSelect

export type ListedToken = Prisma.ApiTokenGetPayload<{ select: typeof shown }>

const most = 200

/** The newest first, those that still work before the others. */
export const listTokenRows = (): Promise<ListedToken[]> =>
  db.apiToken.findMany({
    select: shown,
    orderBy: [{ revokedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: most,
  })

type NewToken = { name: string; organizationId: string; hash: string; createdById: string; createdAt: Date }

/** False where the organisation is not there. */
export async function addToken(token: NewToken): Promise<boolean> {
  if ((await db.organization.count({ where: { id: token.organizationId } })) === 0) return false
  await db.apiToken.create({ data: token })
  return true
}

/** False where it is not there, or was revoked before. */
export async function markRevoked(id: string, at: Date): Promise<boolean> {
  return (await db.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } })).count === 1
}

export type WorkingToken = { id: string; name: string; organizationId: string }

const minuteMs = 60_000

/** The token that a secret belongs to while it works; that it was used is noted to the minute. */
export async function findWorking(hash: string, now: Date): Promise<WorkingToken | null> {
  const token = await db.apiToken.findFirst({
    where: { hash, revokedAt: null },
    select: { id: true, name: true, organizationId: true },
  })
  if (token) {
    const stale = { OR: [{ usedAt: null }, { usedAt: { lt: new Date(now.getTime() - minuteMs) } }] }
    await db.apiToken.updateMany({ where: { id: token.id, ...stale }, data: { usedAt: now } })
  }
  return token
}
